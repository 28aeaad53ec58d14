import { Kind, kindOf } from './characters';
import type { Meaning } from './form';
import type { GlossaryView } from './glossaryView';
import { roleOfTag } from './html';
import { type Block, Joint } from './prose';
import { proseOf } from './proseOf';
import { readingOf } from './readingOf';
import { surveyNames } from './scan';

/** What may mark up a phrase without parting it, and so hide it from a reader of the bare text. */
const markup = /[*~^\\<&_>]/g;
const signs = /[*~^\\_]+/y;
const tag = /<[a-z/][^<>]{0,300}>/iy;
const entity = /&(?:nbsp|amp|shy|#160);/iy;
const removable = /[*~^\\_]|(?<=\n)[ \t]*(?:>[ \t]*)+|<[a-z/][^<>]{0,300}>|&(?:nbsp|amp|shy|#160);/gi;

/** Whether a name holds signs that {@link survey} takes for markup. */
export function holdsMarkup(name: string): boolean {
  return /[*~^\\<_]/.test(name);
}

/**
 * All meanings that a reading of the note may find, by its letters alone: no markup is parsed and no evidence is
 * weighed, so there are some too many, but none is missed. Many times quicker than the reading; but for code, whose
 * names have to be taken apart as the reading does.
 *
 * @param language A VS Code language id.
 * @param marked Whether any name {@link holdsMarkup}: then the text is also looked through as it is.
 */
export function survey(
  text: string,
  language: string,
  view: GlossaryView,
  marked: boolean,
): ReadonlySet<Meaning> {
  const found = new Set<Meaning>();
  if (readingOf(language) === 'code') {
    for (const block of proseOf(text, language, false).blocks) surveyNames(text, block, view, found);
    return found;
  }
  const add = (part: string) => surveyNames(part, wholeOf(part), view, found);
  const { bare, doubtful } = withoutMarkup(text);
  add(bare);
  if (doubtful !== '') add(doubtful);
  if (marked) add(text);
  return found;
}

function wholeOf({ length }: string): Block {
  return { pieces: [{ from: 0, to: length, joint: Joint.None }], heading: 0, scope: 0 };
}

/** No written name is longer than this, in UTF-16 units. */
const longestWritten = 200;

/**
 * The text without the signs of markup at the borders of words, where their going joins nothing and hides nothing.
 * Where a sign may be markup inside a word, or a tag, or none, what is around it is given once more in all its readings.
 */
function withoutMarkup(text: string): { readonly bare: string; readonly doubtful: string } {
  const bare: string[] = [];
  let doubtful = '';
  let at = 0;
  let from = 0;
  let to = -1;
  markup.lastIndex = 0;
  for (let hit = markup.exec(text); hit; hit = markup.exec(text)) {
    const { index } = hit;
    const end = endOfMarkup(text, index);
    markup.lastIndex = Math.max(end, index + 1);
    if (end === index) continue;
    const char = text.charAt(index);
    if (char === '>' || (char !== '<' && char !== '&' && isBorder(text, index, end))) {
      bare.push(text.slice(at, index));
      at = end;
      continue;
    }
    if (index > to) {
      if (to > from) doubtful += readingsOf(text.slice(from, to));
      from = Math.max(0, index - longestWritten);
    }
    to = end + longestWritten;
  }
  if (to > from) doubtful += readingsOf(text.slice(from, to));
  if (at === 0) return { bare: text, doubtful };
  // joined at once it is one flat string, which is read much quicker than a chain of slices
  bare.push(text.slice(at));
  return { bare: bare.join(''), doubtful };
}

/** Where the markup at a sign ends; where it starts when the sign is none: a `>` inside a line, a `<` before no tag. */
function endOfMarkup(text: string, at: number): number {
  const char = text.charAt(at);
  if (char === '>') {
    let i = at - 1;
    while (i >= 0 && ' \t>'.includes(text.charAt(i))) i--;
    return i < 0 || text.charAt(i) === '\n' ? at + 1 : at;
  }
  const whole = char === '<' ? tag : char === '&' ? entity : signs;
  whole.lastIndex = at;
  return whole.test(text) ? whole.lastIndex : at;
}

/** Whether no word can go on through a run of signs. */
function isBorder(text: string, from: number, to: number): boolean {
  return !mayBeWord(text.charCodeAt(from - 1)) || !mayBeWord(text.charCodeAt(to));
}

/** Of what is not ASCII it is not said; before the start and behind the end is no word. */
function mayBeWord(code: number): boolean {
  return code >= 128 || (code < 128 && kindOf(code) === Kind.Word);
}

/** Kinds of markup that may as well be none: a sign by itself, or a tag. */
const doubtfulKinds = ['*', '~', '^', '\\', '_', '<'];

/**
 * A piece of text in each way that it may be read: every kind of sign in it is markup, which is left out, or none. That
 * a note means the same sign now so and now so within a few words is not thought of.
 */
function readingsOf(piece: string): string {
  const kinds = doubtfulKinds.filter(kind => piece.includes(kind));
  let readings = '';
  for (let mask = 0; mask < 1 << kinds.length; mask++) {
    const kept = new Set(kinds.filter((_, i) => (mask & (1 << i)) !== 0));
    readings += `${piece.replace(removable, sign => (kept.has(sign.charAt(0)) ? sign : meaningOf(sign)))}\n\n`;
  }
  return readings;
}

/** What stands in the prose for a piece of markup. */
function meaningOf(piece: string): string {
  if (piece.startsWith('<')) return roleOfTag(piece).role === Joint.Space ? ' ' : '';
  if (!piece.startsWith('&')) return '';
  const name = piece.toLowerCase();
  if (name === '&amp;') return '&';
  return name === '&shy;' ? '' : ' ';
}
