import { isMap, isScalar, type Node } from 'yaml';
import { type Glossary, slug } from './glossary';
import type { Problem } from './problem';
import type { Confusable, MatchRule, Name, Status, Term } from './term';
import { type YamlEntry, YamlFile } from './yamlFile';

const fileKeys = ['contexts', 'imports'];
const contextKeys = ['name', 'domainVisionStatement', 'paths', 'meta', 'terms'];
const termKeys = [
  ...['name', 'definition', 'examples', 'aliases', 'meta'], // Contextive's own
  ...['id', 'expansion', 'match', 'context', 'notContext', 'notToConfuse', 'topic', 'sources', 'asOf'],
  ...['status', 'translations', 'evidence'],
];
const rules: readonly MatchRule[] = ['any', 'exact', 'context', 'phrase', 'never'];
const statuses: readonly Status[] = ['in force', 'proposed', 'superseded', 'ended'];

/**
 * Reads a `*.glossary.yml`: Contextive's format and our further keys (design section 4).
 * What is wrong is reported and left out; the rest is used.
 */
export function parseGlossary(
  file: string,
  text: string,
): { readonly glossary: Glossary; readonly problems: readonly Problem[] } {
  return new GlossaryReader(new YamlFile(file, text)).read();
}

class GlossaryReader {
  readonly #terms: Term[] = [];
  readonly #lines = new Map<string, number>();

  constructor(private readonly yaml: YamlFile) {}

  read(): { glossary: Glossary; problems: readonly Problem[] } {
    const { yaml } = this;
    const top = yaml.entries(yaml.root, 'A glossary');
    this.#checkKeys(top, fileKeys, 'a glossary');
    for (const node of yaml.items(top.get('contexts')?.value)) this.#context(node);
    const glossary: Glossary = {
      file: yaml.file,
      terms: this.#terms,
      lines: this.#lines,
      imports: yaml.texts(top.get('imports')?.value, 'An import'),
    };
    return { glossary, problems: yaml.problems };
  }

  #context(node: Node): void {
    const { yaml } = this;
    const context = yaml.entries(node, 'A context');
    this.#checkKeys(context, contextKeys, 'a context');
    const category = yaml.text(context.get('name')?.value, 'The name of a context') ?? '';
    for (const term of yaml.items(context.get('terms')?.value)) this.#term(term, category);
  }

  #term(node: Node, category: string): void {
    const { yaml } = this;
    const keys = yaml.entries(node, 'A term');
    if (keys.size === 0) return;
    this.#checkKeys(keys, termKeys, 'a term');
    const text = (key: string) => yaml.text(keys.get(key)?.value, `"${key}"`);
    const texts = (key: string) => yaml.texts(keys.get(key)?.value, `"${key}"`);

    const name = text('name');
    if (name === undefined) {
      yaml.complain(node, 'This term has no name. Add a line "name: …".');
      return;
    }
    const id = text('id') ?? slug(name);
    if (this.#lines.has(id)) {
      const first = this.#lines.get(id);
      yaml.complain(
        keys.get('id')?.value ?? node,
        `The id "${id}" is taken by the term on line ${first}. Give this one an "id" of its own.`,
      );
      return;
    }
    this.#lines.set(id, yaml.lineOf(node));

    const expansion = text('expansion');
    const topic = text('topic');
    const asOf = text('asOf');
    const match = this.#oneOf(keys.get('match'), rules);
    const status = this.#oneOf(keys.get('status'), statuses);
    const evidence = this.#oneOf(keys.get('evidence'), ['none'] as const);
    this.#terms.push({
      id,
      category,
      names: [
        { text: name, ...(match && { match }) },
        ...(expansion === undefined ? [] : [{ text: expansion }]),
        ...yaml.items(keys.get('aliases')?.value).flatMap(alias => this.#alias(alias)),
      ],
      ...(expansion !== undefined && { expansion }),
      definition: text('definition') ?? '',
      examples: texts('examples'),
      context: texts('context'),
      notContext: texts('notContext'),
      notToConfuse: yaml.items(keys.get('notToConfuse')?.value).flatMap(item => this.#confusable(item)),
      ...(topic !== undefined && { topic }),
      sources: texts('sources'),
      ...(asOf !== undefined && { asOf }),
      ...(status && { status }),
      ...(evidence && { evidence }),
      translations: this.#record(keys.get('translations')?.value, '"translations"'),
      meta: this.#record(keys.get('meta')?.value, '"meta"'),
    });
  }

  /** An alias is a text, or `{name, match, status}` when it follows a rule of its own or is a former name. */
  #alias(node: Node): readonly Name[] {
    const { yaml } = this;
    if (isScalar(node)) {
      const text = yaml.text(node, 'An alias');
      return text === undefined ? [] : [{ text }];
    }
    const keys = yaml.entries(node, 'An alias');
    this.#checkKeys(keys, ['name', 'match', 'status'], 'an alias');
    const text = yaml.text(keys.get('name')?.value, 'The name of an alias');
    const match = this.#oneOf(keys.get('match'), rules);
    const status = this.#oneOf(keys.get('status'), ['superseded'] as const);
    return text === undefined ? [] : [{ text, ...(match && { match }), ...(status && { status }) }];
  }

  /** `{id, reason}`, or the id alone. */
  #confusable(node: Node): readonly Confusable[] {
    const { yaml } = this;
    const keys = isMap(node) ? yaml.entries(node, '"notToConfuse"') : undefined;
    const id = yaml.text(keys ? keys.get('id')?.value : node, 'The id of "notToConfuse"');
    const reason = yaml.text(keys?.get('reason')?.value, '"reason"');
    return id === undefined ? [] : [{ id, reason: reason ?? '' }];
  }

  #record(node: Node | null | undefined, what: string): Readonly<Record<string, string>> {
    const { yaml } = this;
    const pairs: [string, string][] = [];
    for (const [key, entry] of yaml.entries(node, what)) {
      const value = yaml.text(entry.value, what);
      if (value !== undefined) pairs.push([key, value]);
    }
    return Object.fromEntries(pairs);
  }

  #oneOf<T extends string>(entry: YamlEntry | undefined, allowed: readonly T[]): T | undefined {
    const value = this.yaml.text(entry?.value, 'This value');
    if (value === undefined) return undefined;
    const found = allowed.find(one => one === value);
    if (!found) this.yaml.complain(entry?.value, `"${value}" must be one of: ${allowed.join(', ')}.`);
    return found;
  }

  #checkKeys(entries: ReadonlyMap<string, YamlEntry>, known: readonly string[], where: string): void {
    for (const [key, entry] of entries) {
      if (known.includes(key)) continue;
      const message = `"${key}" is not a key of ${where}. Known keys: ${known.join(', ')}.`;
      this.yaml.complain(entry.key, message, 'warning');
    }
  }
}
