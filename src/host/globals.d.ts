// Globals that both extension hosts have, Node's and the web worker's. Nothing else may be relied on;
// the core's own are in src/core/globals.d.ts.

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function clearTimeout(timer: unknown): void;
