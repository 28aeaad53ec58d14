declare module '@citation-js/core' {
  /** Bibliographic items that can be written in several formats. */
  export class Cite {
    constructor(items: readonly object[]);
    format(format: 'bibtex'): string;
    format(format: 'data', options: { format: 'object' }): readonly object[];
    format(format: 'bibliography', options: { format: 'html'; style: string; lang: string }): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; checkLabel: boolean } };
      get(plugin: '@csl'): { readonly styles: { add(name: string, style: string): void } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
