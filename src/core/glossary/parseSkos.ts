import type { ReadGlossary } from './glossary';
import { GlossaryBuilder } from './glossaryBuilder';
import { mainLanguage, sameLanguage } from './languageTags';
import { type JsonNode, parseJson } from './parseJson';
import { say } from './sentence';
import { type SkosKey, SkosKeys, type SkosProperty } from './skosKeys';
import type { Name } from './term';

/** A text with its language; empty when it states none. */
interface Label {
  readonly text: string;
  readonly language: string;
  readonly node: JsonNode;
}

/** A node of the data with what it says in SKOS. */
interface Concept {
  readonly id: string;
  readonly labels: ReadonlyMap<SkosProperty | 'title', readonly Label[]>;
  readonly scheme: boolean;
  readonly node: JsonNode;
}

/** Reads a SKOS vocabulary in JSON-LD: each concept with a preferred label is a term. */
export function parseSkos(file: string, text: string): ReadGlossary {
  const builder = new GlossaryBuilder(file, text);
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    builder.complain(
      parsed.fault.at,
      1,
      say`This is not valid JSON: ${parsed.fault.message} Nothing of the file is read.`,
    );
    return builder.build();
  }
  const concepts = new SkosReader(parsed.root).concepts;
  const preferred = concepts.flatMap(({ labels }) => labels.get('prefLabel') ?? []);
  const main = mainLanguage(preferred.map(({ language }) => language));
  const titles = new Map(concepts.flatMap(concept => titleOf(concept, main)));
  for (const concept of concepts) {
    if (!concept.scheme && concept.labels.has('prefLabel')) addConcept(builder, concept, main, titles);
  }
  if (preferred.length === 0) {
    builder.complain(0, 1, say`No concept of SKOS with a preferred label ("prefLabel") is in this file.`);
  }
  return builder.build();
}

function titleOf({ id, labels, scheme }: Concept, main: string): readonly (readonly [string, string])[] {
  const titles = labels.get('title') ?? labels.get('prefLabel') ?? [];
  const title = titles.find(({ language }) => sameLanguage(language, main)) ?? titles[0];
  return scheme && title ? [[id, title.text]] : [];
}

function addConcept(
  builder: GlossaryBuilder,
  { id, labels }: Concept,
  main: string,
  titles: ReadonlyMap<string, string>,
): void {
  const of = (property: SkosProperty) => labels.get(property) ?? [];
  const own = (property: SkosProperty) => of(property).filter(({ language }) => sameLanguage(language, main));
  const name = own('prefLabel')[0] ?? of('prefLabel')[0];
  if (!name) return;
  const notations = of('notation').map(({ text }): Name => ({ text, match: 'never' }));
  const definition = [own('definition'), of('definition'), own('scopeNote'), of('scopeNote')].find(
    each => each.length > 0,
  );
  const schemes = [...of('inScheme'), ...of('topConceptOf')].flatMap(({ text }) => titles.get(text) ?? []);
  const others = of('prefLabel').filter(({ language }) => language !== '' && language !== name.language);
  builder.add(
    {
      name: name.text,
      aliases: [
        ...[...own('altLabel'), ...own('hiddenLabel')]
          .map(({ text }) => text)
          .filter(text => text !== name.text),
        ...notations,
      ],
      definition: definition?.[0]?.text ?? '',
      examples: own('example').map(({ text }) => text),
      translations: Object.fromEntries(others.map(({ language, text }) => [language, text])),
      meta: /^https?:/.test(id) ? { uri: id } : {},
    },
    name.node.from + 1,
    name.node.to - name.node.from - 2,
    schemes[0] ?? (titles.size === 1 ? [...titles.values()][0] : ''),
  );
}

/** Gathers the nodes of the data, wherever they are nested. */
class SkosReader {
  readonly concepts: Concept[] = [];
  readonly #keys: SkosKeys;

  constructor(root: JsonNode) {
    const top = listOf(root).map(({ value }) => (value instanceof Map ? value.get('@context') : undefined));
    this.#keys = new SkosKeys(top.flatMap(context => (context ? listOf(context) : [])));
    this.#visit(root);
  }

  #visit(node: JsonNode): void {
    if (typeof node.value === 'string') return;
    if (!(node.value instanceof Map)) {
      for (const item of node.value as readonly JsonNode[]) this.#visit(item);
      return;
    }
    const labels = new Map<SkosProperty | 'title', Label[]>();
    let id = '';
    let types: readonly string[] = [];
    for (const [key, value] of node.value as ReadonlyMap<string, JsonNode>) {
      const keyword = this.#keys.keyword(key);
      if (keyword === '@context') continue;
      const meaning = this.#keys.meaning(key);
      if (keyword === '@id' || key === 'id' || key === 'uri') id = String(value.value);
      else if (keyword === '@type' || key === 'type') types = listOf(value).map(each => String(each.value));
      else if (meaning) {
        if (/Scheme|Of$/.test(meaning.property)) this.#visit(value);
        labels.set(meaning.property, [
          ...(labels.get(meaning.property) ?? []),
          ...this.#labels(value, meaning),
        ]);
      } else this.#visit(value);
    }
    if (labels.size === 0) return;
    const scheme = types.some(type => /(?:^|[:#/])(?:ConceptScheme|(?:Ordered)?Collection)$/.test(type));
    this.concepts.push({ id, labels, scheme, node });
  }

  /** Texts of a value: plain, `{@value, @language}`, a map of languages, `{@id}`, or a list of any of them. */
  #labels(value: JsonNode, key: SkosKey): readonly Label[] {
    return listOf(value).flatMap((node): readonly Label[] => {
      const fallback = key.language ?? this.#keys.language ?? '';
      if (typeof node.value === 'string') return label(node, fallback);
      if (!(node.value instanceof Map)) return [];
      const entries = [...(node.value as ReadonlyMap<string, JsonNode>)];
      const entry = (name: string) => entries.find(([each]) => this.#keys.keyword(each) === name)?.[1];
      const inner = entry('@value') ?? entry('@id') ?? entry('id');
      if (inner) return label(inner, languageOf(entry('@language')) ?? fallback);
      return entries.flatMap(([language, texts]) =>
        listOf(texts).flatMap(each => label(each, language === '@none' ? '' : language)),
      );
    });
  }
}

function label(node: JsonNode, language: string): readonly Label[] {
  const text = typeof node.value === 'string' ? node.value.replace(/\s+/g, ' ').trim() : '';
  return text === '' || (!node.quoted && text === 'null') ? [] : [{ text, language, node }];
}

function languageOf(node: JsonNode | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}

function listOf(node: JsonNode): readonly JsonNode[] {
  return Array.isArray(node.value) ? node.value : [node];
}
