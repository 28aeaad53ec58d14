import { isExplained } from './isExplained';
import type { Mention } from './mention';
import { readPair } from './readPair';
import type { Span } from './span';
import { TermNames } from './termNames';
import { flatOffset, type ProseBlock, type WrittenNote } from './writtenNote';

/** All places where a note names a term that has an acronym, in order. */
export function readMentions(note: WrittenNote): readonly Mention[] {
  const names = new TermNames(note.keys);
  const found: Mention[] = [];
  for (const annotation of note.annotations) {
    const block = note.blocks[note.blockAt(annotation.from)];
    if (!block) continue;
    const { from, to } = annotation;
    const start = flatOffset(block, from);
    const end = flatOffset(block, to - 1) + 1;
    const written = note.keys.of(block.flat.text.slice(start, end));
    const named = names.find(annotation.meanings, written);
    if (!named) continue;
    const { meaning, acronym, kind } = named;
    const pair = kind === 'acronym' ? readPair(block, start, end, annotation.meanings, names) : undefined;
    found.push({
      from,
      to,
      annotation,
      ...(pair ?? { meaning, term: meaning.term }),
      acronym,
      kind,
      isExplained: kind === 'acronym' && isExplained(note, annotation, block, end, names),
      place: placeOf(note, annotation, block, pair !== undefined),
      inGlossary: block.inGlossary,
      isWholeBlock: isWhole(block, start, end),
    });
  }
  return found;
}

/** Whether nothing but a few signs stands before and behind. */
function isWhole({ flat }: ProseBlock, start: number, end: number): boolean {
  const around = 8;
  if (start - flat.from > around || flat.to - end > around) return false;
  return !/[\p{L}\p{N}]/u.test(flat.text.slice(flat.from, start) + flat.text.slice(end, flat.to));
}

function placeOf(note: WrittenNote, span: Span, block: ProseBlock, isPaired: boolean): Mention['place'] {
  if (note.asides.has(span.from)) return 'aside';
  if (block.heading > 0) return 'heading';
  if (note.layout.quotes.has(span.from)) return 'quote';
  if (isInMailHeader(note.text, span.from)) return 'heading';
  const link = note.linkAround(span);
  const { from, to } = note.withMarkup(span);
  if (!isPaired && (isNamed(note.text, from, to) || note.isQuoted(span.from))) return 'title';
  if (!link) return 'body';
  if (link.kind === 'image') return 'title';
  return from <= link.from && to >= link.to ? 'body' : 'title';
}

/** Lines that are the heading of a mail, in the languages of most mail programs. */
const mailHeader = /(?:^|\n)(?:subject|betreff|ämne|objet|asunto|oggetto|onderwerp)[ \t]*:[^\n]*$/i;
/** A mail's subject is not longer, in UTF-16 units. */
const longestSubject = 200;

function isInMailHeader(text: string, at: number): boolean {
  return mailHeader.test(text.slice(Math.max(0, at - longestSubject), at));
}

/** Whether a name stands alone between quotation marks: then it is spoken of, and not used. */
function isNamed(text: string, from: number, to: number): boolean {
  return (
    /["“„‘'«]/.test(text.charAt(from - 1)) &&
    /["”“’'»]/.test(text.charAt(to)) &&
    !/^['’]s?\b/.test(text.slice(to, to + 3))
  );
}
