import { isMap, isScalar, type Node } from 'yaml';
import { aliasClashes, clashMessage } from './aliasClashes';
import { closest } from './closest';
import { type Context, type Import, type Place, type ReadGlossary, slug } from './glossary';
import { aliasNeeds, aliasStatuses, glossaryKeys, matchRules, statuses } from './glossaryKeys';
import { IdKeeper } from './idKeeper';
import { type Sentence, say } from './sentence';
import type { Confusable, Name, Term } from './term';
import type { YamlEntry, YamlFile } from './yamlFile';

/** Reads the terms of a glossary node by node; `parseGlossary` is what others call. */
export class GlossaryReader {
  readonly #terms: Term[] = [];
  readonly #places = new Map<string, Place>();
  readonly #ids = new IdKeeper();
  /** Where the names other than the main ones are written. */
  readonly #nodes = new Map<Name, Node>();
  readonly #namesOfContext = new Set<string>();

  /** @param onTerm Is told each term's id with its node, for those who change the text. */
  constructor(
    private readonly yaml: YamlFile,
    private readonly onTerm?: (id: string, node: Node) => void,
  ) {}

  read(): ReadGlossary {
    const { yaml } = this;
    const top = yaml.entries(yaml.root, say`A glossary`);
    this.#checkKeys(top, glossaryKeys.file, say`a glossary`);
    const contexts = yaml.items(top.get('contexts')?.value).map(node => this.#context(node));
    const imports = yaml.items(top.get('imports')?.value).flatMap(node => this.#import(node));
    for (const clash of aliasClashes(this.#terms)) {
      const node = this.#nodes.get(clash.alias);
      yaml.complain(node, clashMessage(clash, this.#places.get(clash.other.id)?.line), 'warning');
    }
    const glossary = { file: yaml.file, terms: this.#terms, contexts, places: this.#places, imports };
    return { glossary, problems: yaml.problems };
  }

  #import(node: Node): readonly Import[] {
    const path = this.yaml.text(node, say`An import`);
    const place = this.yaml.placeOf(node);
    return path === undefined || !place ? [] : [{ path, place }];
  }

  #context(node: Node): Context {
    const { yaml } = this;
    const context = yaml.entries(node, say`A context`);
    this.#checkKeys(context, glossaryKeys.context, say`a context`);
    const name = yaml.text(context.get('name')?.value, say`The name of a context`) ?? '';
    const vision = yaml.text(context.get('domainVisionStatement')?.value, '"domainVisionStatement"');
    const start = this.#terms.length;
    this.#namesOfContext.clear();
    for (const term of yaml.items(context.get('terms')?.value)) this.#term(term, name);
    return {
      name,
      ...(vision !== undefined && { vision }),
      paths: yaml.texts(context.get('paths')?.value, '"paths"'),
      meta: this.#record(context.get('meta')?.value, '"meta"'),
      terms: this.#terms.slice(start),
    };
  }

  #term(node: Node, category: string): void {
    const { yaml } = this;
    const keys = yaml.entries(node, say`A term`);
    if (keys.size === 0) return;
    this.#checkKeys(keys, glossaryKeys.term, say`a term`);
    const text = (key: string) => yaml.text(keys.get(key)?.value, `"${key}"`);
    const texts = (key: string) => yaml.texts(keys.get(key)?.value, `"${key}"`);

    const name = text('name');
    if (name === undefined) {
      yaml.complain(node, say`This term has no name. Add a line "name: …".`);
      return;
    }
    const id = this.#idOf(keys, name);
    const place = yaml.placeOf(keys.get('name')?.value);
    if (place) this.#places.set(id, place);
    this.onTerm?.(id, node);

    const expansion = text('expansion');
    const topic = text('topic');
    const asOf = text('asOf');
    const match = this.#oneOf(keys.get('match'), matchRules);
    const status = this.#oneOf(keys.get('status'), statuses);
    const evidence = this.#oneOf(keys.get('evidence'), ['none'] as const);
    this.#terms.push({
      id,
      category,
      names: this.#names({ text: name, ...(match && { match }) }, expansion, keys),
      ...(expansion !== undefined && { expansion }),
      definition: text('definition') ?? '',
      examples: texts('examples'),
      context: texts('context'),
      notContext: texts('notContext'),
      notToConfuse: this.#confusables(keys.get('notToConfuse')?.value),
      ...(topic !== undefined && { topic }),
      sources: texts('sources'),
      ...(asOf !== undefined && { asOf }),
      ...(status && { status }),
      ...(evidence && { evidence }),
      translations: this.#record(keys.get('translations')?.value, '"translations"'),
      meta: this.#record(keys.get('meta')?.value, '"meta"'),
    });
  }

  #names(
    main: Name,
    expansion: string | undefined,
    keys: ReadonlyMap<string, YamlEntry>,
  ): readonly [Name, ...Name[]] {
    const aliases = this.yaml.items(keys.get('aliases')?.value);
    if (expansion === undefined && aliases.length === 0) return [main];
    const spelledOut =
      expansion === undefined ? [] : [this.#known({ text: expansion }, keys.get('expansion')?.value)];
    const further = [...spelledOut, ...aliases.flatMap(alias => this.#alias(alias))];
    // a copy, since a list that was put together keeps room for more: of a hundred thousand that is megabytes
    return [main, ...further].slice() as [Name, ...Name[]];
  }

  /** Two contexts may each have a term of one name; within a context it is a slip, but both are kept. */
  #idOf(keys: ReadonlyMap<string, YamlEntry>, name: string): string {
    const { yaml } = this;
    const written = yaml.text(keys.get('id')?.value, '"id"');
    const wanted = written ?? slug(name);
    const key = name.toLowerCase();
    const double = this.#namesOfContext.has(key);
    this.#namesOfContext.add(key);
    if (this.#ids.isFree(wanted)) return this.#ids.take(wanted);
    const line = this.#places.get(wanted)?.line;
    if (written !== undefined) {
      const message = say`The id "${wanted}" is taken by the term on line ${line ?? '?'}. Give this one an "id" of its own.`;
      yaml.complain(keys.get('id')?.value, message);
    } else if (double) {
      const message = say`"${name}" is already a term of this context, on line ${line ?? '?'}. Make one of the two, or give this one an "id" of its own.`;
      yaml.complain(keys.get('name')?.value, message, 'warning');
    }
    return this.#ids.take(wanted);
  }

  /** An alias is a text, or `{name, match, needs, status}` when it follows a rule of its own or is a former name. */
  #alias(node: Node): readonly Name[] {
    const { yaml } = this;
    if (isScalar(node)) {
      const text = yaml.text(node, say`An alias`);
      return text === undefined ? [] : [this.#known({ text }, node)];
    }
    const keys = yaml.entries(node, say`An alias`);
    this.#checkKeys(keys, glossaryKeys.alias, say`an alias`);
    const text = yaml.text(keys.get('name')?.value, say`The name of an alias`);
    const match = this.#oneOf(keys.get('match'), matchRules);
    const needs = this.#oneOf(keys.get('needs'), aliasNeeds);
    const status = this.#oneOf(keys.get('status'), aliasStatuses);
    if (needs && match !== 'context') {
      yaml.complain(
        keys.get('needs')?.value,
        say`"needs" says what opens a name with "match: context". Add that.`,
        'warning',
      );
    }
    if (text === undefined) return [];
    return [
      this.#known(
        { text, ...(match && { match }), ...(needs && { needs }), ...(status && { status }) },
        node,
      ),
    ];
  }

  #known(name: Name, node: Node | null | undefined): Name {
    if (node) this.#nodes.set(name, node);
    return name;
  }

  #confusables(node: Node | null | undefined): readonly Confusable[] {
    const items = this.yaml.items(node);
    return items.length === 0 ? none : items.flatMap(item => this.#confusable(item));
  }

  /** `{id, reason}`, or the id alone. */
  #confusable(node: Node): readonly Confusable[] {
    const { yaml } = this;
    const keys = isMap(node) ? yaml.entries(node, '"notToConfuse"') : undefined;
    if (keys) this.#checkKeys(keys, glossaryKeys.confusable, '"notToConfuse"');
    const id = yaml.text(keys ? keys.get('id')?.value : node, say`The id of "notToConfuse"`);
    const reason = yaml.text(keys?.get('reason')?.value, '"reason"');
    return id === undefined ? [] : [{ id, reason: reason ?? '' }];
  }

  #record(node: Node | null | undefined, what: Sentence | string): Readonly<Record<string, string>> {
    const { yaml } = this;
    const pairs: [string, string][] = [];
    for (const [key, entry] of yaml.entries(node, what)) {
      const value = yaml.text(entry.value, what);
      if (value !== undefined) pairs.push([key, value]);
    }
    return pairs.length === 0 ? nothing : Object.fromEntries(pairs);
  }

  #oneOf<T extends string>(entry: YamlEntry | undefined, allowed: readonly T[]): T | undefined {
    const value = this.yaml.text(entry?.value, say`This value`);
    if (value === undefined) return undefined;
    const found = allowed.find(one => one === value);
    if (!found) {
      const meant = closest(value, allowed);
      const help = meant ? say`Did you mean "${meant}"?` : say`It must be one of: ${allowed.join(', ')}.`;
      this.yaml.complain(entry?.value, say`"${value}" is not known here. ${help}`);
    }
    return found;
  }

  #checkKeys(
    entries: ReadonlyMap<string, YamlEntry>,
    known: readonly string[],
    where: Sentence | string,
  ): void {
    for (const [key, entry] of entries) {
      if (known.includes(key)) continue;
      const meant = closest(key, known);
      const help = meant ? say`Did you mean "${meant}"?` : say`Known keys: ${known.join(', ')}.`;
      const message = say`"${key}" is not a key of ${where}. ${help}`;
      this.yaml.complain(entry.key, message, 'warning');
    }
  }
}

/** One for all terms that have none: there may be a hundred thousand. */
const none: readonly never[] = [];
const nothing: Readonly<Record<string, string>> = {};
