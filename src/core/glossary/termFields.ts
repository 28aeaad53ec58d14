import { closest } from './closest';
import { matchRules, statuses } from './glossaryKeys';
import { type Sentence, say } from './sentence';
import type { TermDraft } from './termDraft';

/** A field of a term that a table or a Markdown glossary can fill. */
export type Field = Exclude<keyof TermDraft, 'meta' | 'translations'> | 'category';

/** What tables and Markdown glossaries may call the fields of a term, folded. */
const fieldNames: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...named('name', 'name', 'term', 'acronym', 'abbreviation'),
  ...named('definition', 'definition', 'meaning', 'description', 'explanation'),
  ...named('expansion', 'expansion', 'full name', 'long form', 'spelled out'),
  ...named('aliases', 'aliases', 'alias', 'synonyms', 'synonym', 'also', 'also called'),
  ...named('examples', 'examples', 'example'),
  ...named('match', 'match'),
  ...named('context', 'context', 'context words'),
  ...named('notContext', 'not context', 'notcontext'),
  ...named('topic', 'topic'),
  ...named('sources', 'sources', 'source'),
  ...named('asOf', 'as of', 'asof', 'date'),
  ...named('status', 'status'),
  ...named('id', 'id'),
  ...named('category', 'category', 'group', 'domain', 'subject'),
]);

function named(field: Field, ...names: readonly string[]): readonly (readonly [string, Field])[] {
  return names.map(name => [name, field] as const);
}

/** The field that a heading of a table means; case, hyphens and underscores do not matter. `undefined`: none. */
export function fieldOf(heading: string): Field | undefined {
  return fieldNames.get(fold(heading));
}

/** The heading that somebody will have meant who wrote one that is not known. */
export function closestField(heading: string): string | undefined {
  return closest(fold(heading), [...fieldNames.keys()]);
}

function fold(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** A term with the group that it stands in. */
export interface FieldsRead {
  /** `undefined`: there is no name. */
  readonly draft?: TermDraft;
  readonly category?: string;
  /** Sentences about values that were left out. */
  readonly faults: readonly Sentence[];
}

/**
 * A term from texts by field. Lists are parted by semicolons or bars; without any, lists of names also by commas.
 *
 * @param more Other columns by their heading, for `meta`.
 */
export function readFields(
  fields: ReadonlyMap<Field, string>,
  more: Readonly<Record<string, string>> = {},
): FieldsRead {
  const text = (field: Field) => fields.get(field)?.trim() || undefined;
  const list = (field: Field, commas = false) => partsOf(text(field) ?? '', commas);
  const faults: Sentence[] = [];
  const oneOf = <T extends string>(field: Field, allowed: readonly T[]): T | undefined => {
    const value = text(field)?.toLowerCase();
    const found = allowed.find(each => each === value);
    if (value !== undefined && !found) {
      faults.push(say`"${value}" is not known as ${field}. It must be one of: ${allowed.join(', ')}.`);
    }
    return found;
  };
  const match = oneOf('match', matchRules);
  const status = oneOf('status', statuses);
  const name = text('name');
  const category = text('category');
  const own = { ...(category !== undefined && { category }), faults };
  if (name === undefined) return own;
  const optional = Object.fromEntries(
    (['definition', 'expansion', 'topic', 'asOf', 'id'] as const).flatMap(field => {
      const value = text(field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const draft: TermDraft = {
    name,
    ...optional,
    ...(match && { match }),
    ...(status && { status }),
    aliases: list('aliases', true).filter(alias => alias !== name),
    examples: list('examples'),
    context: list('context', true),
    notContext: list('notContext', true),
    sources: list('sources'),
    meta: more,
  };
  return { ...own, draft };
}

function partsOf(text: string, commas: boolean): readonly string[] {
  return text
    .split(commas && !/[;|]/.test(text) ? ',' : /[;|]/)
    .map(part => part.trim())
    .filter(part => part !== '');
}
