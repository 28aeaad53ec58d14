// The entry that the build script bundles: what it needs of the core, and nothing else.
export { formatProblem } from '../glossary/problem';
export { packCitationForms } from '../writing/packCitationForms';
export { chartSpecs } from './charts/chartSpec';
export { compileReference } from './compileReference';
export { packReference } from './packReference';
export { readability } from './readability';
export { readReference } from './readReference';
