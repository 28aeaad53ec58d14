// Globals that both extension hosts have, Node's and the web worker's. Nothing else may be relied on;
// the core's own are in src/core/globals.d.ts.

declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function clearTimeout(timer: unknown): void;
