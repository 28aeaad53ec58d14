import { Kind, kindOf } from './characters';
import type { Meaning } from './form';
import type { GlossaryView } from './glossaryView';
import { roleOfTag } from './html';
import { Joint } from './prose';
import { scanLoosely } from './scan';

/** What may mark up a phrase without parting it, and so hide it from a reader of the bare text. */
const markup = /[*~^\\<&_>]/g;
const tag = /<[a-z/][^<>]{0,300}>/iy;
const entity = /&(?:nbsp|amp|shy|#160);/iy;

/**
 * All meanings that a reading of the note may find, by its letters alone: no markup is parsed and no evidence is
 * weighed, so there are some too many, but none is missed. Many times quicker than the reading.
 */
export function survey(text: string, view: GlossaryView): ReadonlySet<Meaning> {
  const found = new Set<Meaning>();
  const add = (part: string) => {
    for (const { forms } of scanLoosely(part, view)) for (const { meaning } of forms) found.add(meaning);
  };
  add(text);
  const bare = withoutMarkup(text);
  if (bare !== '') add(bare);
  return found;
}

/** No written name is longer than this, in UTF-16 units. */
const longestWritten = 200;

/** What stands around markup, without it. What is no markup there was read with the bare text. */
function withoutMarkup(text: string): string {
  let bare = '';
  /** End of what was taken, and of what is still wanted. */
  let at = 0;
  let wanted = 0;
  markup.lastIndex = 0;
  for (let hit = markup.exec(text); hit; hit = markup.exec(text)) {
    const { index } = hit;
    const end = endOfMarkup(text, index);
    if (end === index) continue;
    if (index > wanted) {
      bare += `${text.slice(at, wanted)}\n\n`;
      at = Math.max(text.lastIndexOf('\n\n', index) + 1, index - longestWritten);
    }
    bare += text.slice(at, index) + meaningOf(text.slice(index, end));
    const paragraph = text.indexOf('\n\n', end);
    wanted = Math.min(end + longestWritten, paragraph < 0 ? text.length : paragraph);
    markup.lastIndex = at = end;
  }
  return bare === '' ? '' : bare + text.slice(at, Math.max(at, wanted));
}

/** Where the markup at a sign ends; where it starts when the sign is none: an underscore in a word, a `>` in a line. */
function endOfMarkup(text: string, at: number): number {
  switch (text.charAt(at)) {
    case '_': {
      let end = at + 1;
      while (text.charAt(end) === '_') end++;
      return isPlainWord(text.charCodeAt(at - 1)) && isPlainWord(text.charCodeAt(end)) ? at : end;
    }
    case '>': {
      let i = at - 1;
      while (i >= 0 && ' \t>'.includes(text.charAt(i))) i--;
      return i < 0 || text.charAt(i) === '\n' ? at + 1 : at;
    }
    case '<':
    case '&': {
      const whole = text.charAt(at) === '<' ? tag : entity;
      whole.lastIndex = at;
      return whole.test(text) ? whole.lastIndex : at;
    }
    default:
      return at + 1;
  }
}

function isPlainWord(code: number): boolean {
  return code < 128 && kindOf(code) === Kind.Word;
}

/** What stands in the prose for a piece of markup. */
function meaningOf(piece: string): string {
  if (!/^[<&]/.test(piece)) return '';
  if (piece.startsWith('<')) return roleOfTag(piece).role === Joint.Space ? ' ' : '';
  const name = piece.toLowerCase();
  if (name === '&amp;') return '&';
  return name === '&shy;' ? '' : ' ';
}
