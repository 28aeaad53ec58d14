// What the scripts take from here, bundled into one module.
export { launchBrowser } from './launchBrowser';
export { Workbench } from './workbench';
