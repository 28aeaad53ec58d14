import type { JsonNode } from './parseJson';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const properties = [
  ...['prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'scopeNote', 'example', 'notation'],
  ...['inScheme', 'topConceptOf'],
] as const;

/** A property of SKOS that we read. */
export type SkosProperty = (typeof properties)[number];

/** A key of the data as a property, with the language that the data's `@context` gives its values. */
export interface SkosKey {
  readonly property: SkosProperty | 'title';
  readonly language?: string;
}

/**
 * What the keys of a JSON-LD text mean, by its `@context`: full addresses, any prefix, and keys of its own for them.
 * A context at another address is not fetched; keys then go by the names that everybody uses for SKOS.
 */
export class SkosKeys {
  /** The language of texts that state none. */
  readonly language: string | undefined;
  readonly #prefixes = new Map<string, string>([
    ['skos', skos],
    ['dct', 'http://purl.org/dc/terms/'],
    ['dcterms', 'http://purl.org/dc/terms/'],
    ['dc', 'http://purl.org/dc/elements/1.1/'],
    ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ]);
  readonly #aliases = new Map<string, { readonly id: string; readonly language?: string }>();
  readonly #known = new Map<string, SkosKey | undefined>();

  constructor(contexts: readonly JsonNode[]) {
    let language: string | undefined;
    for (const { value } of contexts) {
      if (!(value instanceof Map)) continue;
      for (const [key, node] of value as ReadonlyMap<string, JsonNode>) {
        const text = typeof node.value === 'string' ? node.value : undefined;
        if (key === '@language') language = text;
        else if (key === '@vocab' && text !== undefined) this.#prefixes.set('', text);
        else if (text !== undefined && /[#/]$/.test(text)) this.#prefixes.set(key, text);
        else if (text !== undefined) this.#aliases.set(key, { id: text });
        else if (node.value instanceof Map) this.#addAlias(key, node.value as ReadonlyMap<string, JsonNode>);
      }
    }
    this.language = language;
  }

  /** `undefined`: nothing that we read. */
  meaning(key: string): SkosKey | undefined {
    if (!this.#known.has(key)) this.#known.set(key, this.#find(key));
    return this.#known.get(key);
  }

  /** The plain name of a key of JSON-LD itself, which the context may have renamed: `id` for `@id`. */
  keyword(key: string): string {
    return this.#aliases.get(key)?.id ?? key;
  }

  #addAlias(key: string, definition: ReadonlyMap<string, JsonNode>): void {
    const id = definition.get('@id')?.value;
    const language = definition.get('@language')?.value;
    this.#aliases.set(key, {
      id: typeof id === 'string' ? id : key,
      ...(typeof language === 'string' && { language }),
    });
  }

  #find(key: string): SkosKey | undefined {
    const alias = this.#aliases.get(key);
    const written = alias?.id ?? key;
    const [prefix = '', local] = written.split(':', 2);
    const base = local === undefined ? this.#prefixes.get('') : this.#prefixes.get(prefix);
    const address = base === undefined ? written : base + (local ?? written);
    const language = alias?.language === undefined ? {} : { language: alias.language };
    // without a namespace a key is taken at its word
    const name = address.startsWith(skos) ? address.slice(skos.length) : base === undefined ? written : '';
    const property = properties.find(each => each === name);
    if (property) return { property, ...language };
    const isTitle =
      /^(?:http:\/\/purl\.org\/dc\/(?:terms|elements\/1\.1)\/title|.*rdf-schema#label|title)$/.test(address);
    return isTitle ? { property: 'title', ...language } : undefined;
  }
}
