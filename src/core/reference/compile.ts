// The entry that the build script bundles: what it needs of the core, and nothing else.
export { formatProblem } from '../glossary/problem';
export { compileReference } from './compileReference';
