// Globals that both extension hosts have, Node's and the web worker's. Nothing else may be relied on.

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input: Uint8Array): string;
}

declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function clearTimeout(timer: unknown): void;
