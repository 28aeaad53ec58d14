import { pluralOf } from '../matching/variants';
import { pluralOfPhrase } from './acronym';
import { articleEdit } from './articleEdit';
import type { Mention } from './mention';
import type { TextEdit } from './textEdit';
import { flatOffset, type WrittenNote } from './writtenNote';

/**
 * Spells an acronym out where it stands: `full name (ACRONYM)`. The words go around the markup that holds the acronym
 * alone, so that a link stays a link. `undefined` where that would break one.
 */
export function expandEdits(note: WrittenNote, use: Mention): readonly TextEdit[] | undefined {
  const { from, to } = note.withMarkup(use);
  const link = note.linkAround({ from, to });
  if (link?.isKey) return undefined;
  const full = expansionFor(note, use);
  // in brackets of its own it needs no others
  if (note.text[from - 1] === '(') return [{ from, to: from, insert: `${full}, ` }];
  const article = articleEdit(note, from, full);
  return [
    ...(article ? [article] : []),
    { from, to: from, insert: `${full} (` },
    { from: to, to, insert: ')' },
  ];
}

/** The full name as it has to stand in place of an acronym: in its number, with a capital at a sentence's start. */
export function expansionFor(note: WrittenNote, { from, to, term, acronym }: Mention): string {
  const written = note.text.slice(from, to);
  const expansion = term.expansion ?? acronym;
  let full = expansion;
  if (written.endsWith('s') && !acronym.endsWith('s')) full = pluralOfPhrase(expansion);
  else if (!written.endsWith('s') && acronym.endsWith('s')) {
    full = term.names.find(({ text }) => pluralOf(text) === expansion)?.text ?? expansion;
  }
  return startsSentence(note, from) ? full.charAt(0).toUpperCase() + full.slice(1) : full;
}

/** Whether a place is the start of a sentence, a paragraph, an item or a cell. */
export function startsSentence(note: WrittenNote, offset: number): boolean {
  const block = note.blocks[note.blockAt(offset)];
  if (!block) return false;
  const { flat } = block;
  const at = flatOffset(block, offset);
  const before = flat.text.slice(Math.max(flat.from, at - 12), at).replace(/[\s"“‘'«([\ufffc]+$/u, '');
  return before === '' || /[.!?…|•–—]$/.test(before);
}
