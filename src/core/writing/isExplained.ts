import type { Annotation, JudgedMeaning } from '../matching/annotation';
import type { FullNames } from './spelledOut';
import type { TermNames } from './termNames';
import { sameName, wordsOf } from './words';
import { flatOffset, type ProseBlock, type WrittenNote } from './writtenNote';

/** Words that lead from an acronym to its full name in the same sentence. */
const apposition =
  /^["”’'»*\s\ufffc]*(?:,|:|=|–|—|-|\||\/|,? or|,? that is|,? i\.e\.,?| is| stands for| means| for)?\s*["“‘'«(\s\ufffc]*(?:the\s|an?\s)?$/i;

const openAbbr = /<abbr\b[^<>]*\btitle\s*=[^<>]*>$/i;
/** Text between acronym and full name that may lead from one to the other, in UTF-16 units. */
const longestLead = 24;
/** A bracket with the full name further on in the sentence: "SEI in Stockholm (Stockholm Environment Institute)". */
const laterBracket = /^[^.!?;:()[\]]{1,60}[([]([^()[\]]{3,200})[)\]]/;
/** Text of a sentence that is looked through, in UTF-16 units. */
const longestSentence = 300;
/** A tag longer than this is not read, in UTF-16 units. */
const longestTag = 300;

/**
 * Whether an acronym is explained where it stands otherwise than by brackets: in apposition, in the next cell of its
 * row, in brackets further on in its sentence, by a footnote at it or at the end of its sentence, or by `<abbr title>`.
 *
 * @param end Offset of its end in the flat text of its block.
 */
export function isExplained(
  note: WrittenNote,
  { from, to, meanings }: Annotation,
  block: ProseBlock,
  end: number,
  names: TermNames,
): boolean {
  if (note.text[from - 1] === '>' && openAbbr.test(note.text.slice(Math.max(0, from - longestTag), from))) {
    return true;
  }
  if (hasFootnote(note, note.withMarkup({ from, to }).to, meanings, names)) return true;
  const { flat } = block;
  const bracket = laterBracket.exec(flat.text.slice(end, Math.min(flat.to, end + longestSentence)))?.[1];
  if (bracket !== undefined && meanings.some(({ term }) => holdsFullName(bracket, names.fullNames(term))))
    return true;
  const next = note.annotations[note.annotationFrom(to)];
  if (!next?.meanings.some(({ term }) => meanings.some(meaning => meaning.term === term))) return false;
  const nextBlock = note.blocks[note.blockAt(next.from)];
  if (!nextBlock) return false;
  const start = flatOffset(nextBlock, next.from);
  const written = note.keys.of(nextBlock.flat.text.slice(start, flatOffset(nextBlock, next.to - 1) + 1));
  if (!meanings.some(({ term }) => names.kindOf(term, written) === 'full')) return false;
  // beside each other in a sentence, or cell by cell in a row
  return nextBlock === block
    ? start - end <= longestLead && apposition.test(block.flat.text.slice(end, start))
    : nextBlock.scope === block.scope &&
        note.blockAt(next.from) === note.blockAt(from) + 1 &&
        !/[\p{L}\p{N}]/u.test(nextBlock.flat.text.slice(nextBlock.flat.from, start));
}

function holdsFullName(text: string, { expansion }: FullNames): boolean {
  const keys = wordsOf(text).map(({ key }) => key);
  const { length } = expansion;
  return length > 1 && keys.some((_, i) => sameName(keys.slice(i, i + length), expansion));
}

/** Whether a footnote stands at a place, or at the end of the sentence there, whose words hold the full name. */
function hasFootnote(
  note: WrittenNote,
  at: number,
  meanings: readonly JudgedMeaning[],
  names: TermNames,
): boolean {
  const label = /^(?:[^.!?\n[\]]{0,80}[.!?]|(?:['’]s)?[*_~]*)\[\^([^\]\s]+)\]/.exec(
    note.text.slice(at, at + 160),
  )?.[1];
  if (label === undefined) return false;
  const footnote = note.layout.footnotes.find(each => each.label === label);
  if (!footnote) return false;
  const held = wordsOf(note.text.slice(footnote.from, footnote.to)).map(({ key }) => key);
  return meanings.some(({ term }) => {
    const full = note.keys.of(term.expansion ?? '');
    return (
      full.length > 0 && held.some((_, i) => names.kindOf(term, held.slice(i, i + full.length)) === 'full')
    );
  });
}
