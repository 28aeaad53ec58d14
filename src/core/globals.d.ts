// What Node and the web worker both have beside the language itself. Nothing else may be relied on.

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input: Uint8Array): string;
}
