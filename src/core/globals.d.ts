// What Node and the web worker both have beside the language itself. Nothing else may be relied on.

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
  /** Writes a text as UTF-8 as far as there is room; `read` counts UTF-16 units. */
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
}
