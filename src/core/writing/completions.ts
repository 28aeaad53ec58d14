import type { Term } from '../glossary/term';
import { builtIn } from '../glossary/termRef';
import { caseLike } from './caseLike';
import { escapeMarkdown } from './escapeMarkdown';
import type { NameHit, NameIndex } from './nameIndex';

/** Typed at the start of a word it asks for names. It means nothing in any markup that notes are written in. */
export const trigger = ';;';

/** A text that may be put in place of what was typed. */
export interface Completion {
  readonly kind: 'name' | 'expansion' | 'spelledOut' | 'link';
  readonly text: string;
  /** Begins as what was typed, so that the editor's filter lets it through. */
  readonly filter: string;
  readonly term: Term;
  readonly glossary: string;
}

/** What is offered for the end of a text. */
export interface Completions {
  /** Offset in the text from which on it is replaced. */
  readonly from: number;
  readonly items: readonly Completion[];
  /** Whether there would be more, so that more typing is to ask again. */
  readonly more: boolean;
}

/** What bounds and shapes the offers. */
export interface CompletionOptions {
  /** Whether names are offered only after the {@link trigger}. */
  readonly onlyTriggered: boolean;
  /** Gives the target of a link to a topic; `undefined` where the language has no Markdown links. */
  readonly linkTo?: (topic: string) => string;
}

/** Terms that are offered at once; each comes in up to four shapes. */
const mostTerms = 40;

/**
 * The names that may be meant at the end of a text: as acronym, full name, full name with the acronym in brackets,
 * and as a link to the topic.
 *
 * @param line What stands in the line before the cursor.
 */
export function completionsFor(
  line: string,
  names: NameIndex,
  { onlyTriggered, linkTo }: CompletionOptions,
): Completions | undefined {
  const at = triggerIn(line);
  if (at === undefined && onlyTriggered) return undefined;
  const hits =
    at === undefined
      ? names.endingIn(line, mostTerms)
      : names.beginningWith(line.slice(at + trigger.length), mostTerms);
  const [first] = hits;
  if (!first) return undefined;
  const from = at ?? first.from;
  const typed = line.slice(at === undefined ? from : at + trigger.length);
  const lead = at === undefined ? '' : trigger;
  return {
    from,
    items: hits.slice(0, mostTerms).flatMap(hit => shapesOf(hit, typed, lead, linkTo)),
    more: hits.length > mostTerms,
  };
}

/** Offset of a trigger that the cursor still stands behind; `undefined` when there is none. */
function triggerIn(line: string): number | undefined {
  const at = line.lastIndexOf(trigger);
  if (at < 0 || line.length - at > 80) return undefined;
  return at === 0 || /[\s([{"'“‘|>*_-]/.test(line.charAt(at - 1)) ? at : undefined;
}

function shapesOf(
  { term, glossary, name, rest }: NameHit,
  typed: string,
  lead: string,
  linkTo: CompletionOptions['linkTo'],
): readonly Completion[] {
  // capitals are known to be right in the built-in glossary alone
  const lower = glossary !== builtIn;
  const cased = (text: string) => {
    const found = term.names.find(each => each.text === text);
    return found ? caseLike(typed, found, lower) : text;
  };
  const main = cased(term.names[0].text);
  const full = term.expansion === undefined ? undefined : cased(term.expansion);
  const own = name.match === 'never' ? main : cased(name.text);
  const shapes: (readonly [Completion['kind'], string])[] = [
    [own === full ? 'expansion' : 'name', own],
    ...(full === undefined ? [] : [['spelledOut', `${full} (${main})`] as const]),
    ['name', main],
    ...(full === undefined ? [] : [['expansion', full] as const]),
    ...(linkTo && term.topic !== undefined
      ? [['link', `[${escapeMarkdown(own)}](${linkTo(term.topic)})`] as const]
      : []),
  ];
  const seen = new Set<string>();
  return shapes.flatMap(([kind, text]) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return { kind, text, filter: `${lead}${typed}${rest}`, term, glossary };
  });
}
