import type { Meaning } from './formIndex';
import type { GlossaryView } from './glossaryView';
import { roleOfTag } from './html';
import { Joint } from './prose';
import { scanLoosely } from './scan';

/** What marks up a phrase without parting it, and so may hide it from a reader of the bare text. */
const markup = /[*~^\\<&]|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|\n[ \t]*>/gu;
const removable =
  /[*~^\\]+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])|(?<=\n)[ \t]*(?:>[ \t]*)+|<[a-z/][^<>]{0,300}>|&(?:nbsp|amp|shy|#160);/giu;

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
  const bare = bareParagraphs(text);
  if (bare !== '') add(bare);
  return found;
}

/** The paragraphs that hold markup, without it. What is no markup there was read with the bare text. */
function bareParagraphs(text: string): string {
  let bare = '';
  markup.lastIndex = 0;
  for (let hit = markup.exec(text); hit; hit = markup.exec(text)) {
    const from = text.lastIndexOf('\n\n', hit.index) + 1;
    const behind = text.indexOf('\n\n', hit.index + 1);
    const to = behind < 0 ? text.length : behind;
    bare += `${text.slice(from, to).replace(removable, bareOf)}\n\n`;
    markup.lastIndex = to;
  }
  return bare;
}

/** What stands in the prose for a piece of markup. */
function bareOf(piece: string): string {
  const sign = piece.toLowerCase();
  if (sign.startsWith('<')) return roleOfTag(piece).role === Joint.Space ? ' ' : '';
  if (sign === '&amp;') return '&';
  return sign === '&nbsp;' || sign === '&#160;' ? ' ' : '';
}
