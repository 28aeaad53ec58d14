import { ChunkList } from './chunkList';

/** A part of a note that is to be read: text, and behind it chunks that were read before some edit. */
export interface Stretch {
  readonly text: string;
  /** They stand as they are if the text turns out to end where they start; else they are read again. */
  readonly chunks: ChunkList;
}

/** What an edit makes of a row of stretches. */
export interface Cut {
  readonly before: readonly Stretch[];
  /** The text that has to be read again, as it was, in parts, and the offset at which it starts. */
  readonly texts: readonly string[];
  readonly start: number;
  readonly after: readonly Stretch[];
  /** The chunks that stood for this text. */
  readonly gone: readonly ChunkList[];
}

/**
 * Cuts out of a row of stretches what an edit touches. A change in the first paragraph of a chunk, or of a text, may make it part of
 * the one before, so that is taken as well.
 */
export function cutAround(stretches: readonly Stretch[], from: number, to: number): Cut {
  const before: Stretch[] = [];
  const after: Stretch[] = [];
  const gone: ChunkList[] = [];
  const texts: string[] = [];
  let start: number | undefined;
  let at = 0;
  for (const stretch of stretches) {
    const middle = at + stretch.text.length;
    const end = middle + stretch.chunks.length;
    if (end < from) before.push(stretch);
    else if (to < at) after.push(stretch);
    else {
      const isTouched = stretch.text !== '' && from <= middle;
      const first = firstTouched(stretch.chunks, from - middle);
      const last = to < middle ? -1 : (stretch.chunks.placeAt(to - middle)?.index ?? -1);
      const [upTo, tail] = stretch.chunks.splitAt(last + 1);
      const [head, touched] = upTo.splitAt(isTouched ? 0 : first);
      if (!isTouched && stretch.text.length + head.length > 0)
        before.push({ text: stretch.text, chunks: head });
      if (isTouched && start === undefined && from - at < headLength(stretch.text)) {
        const last = takeLast(before);
        start = at - last.length;
        texts.push(...last.texts);
        gone.push(last);
      }
      start ??= isTouched ? at : middle + head.length;
      if (isTouched) texts.push(stretch.text);
      texts.push(...touched.texts);
      gone.push(touched);
      if (tail.count > 0) after.push({ text: '', chunks: tail });
    }
    at = end;
  }
  return { before, texts, start: start ?? at, after, gone };
}

/**
 * Replaces a range in a text that is given in parts, and gives the result in parts. What it costs does not grow with
 * the parts, however long they are.
 *
 * @param joinable Parts are joined up to this length; joining a longer one would cost as much as it is long.
 */
export function replaceIn(
  texts: readonly string[],
  from: number,
  to: number,
  insert: string,
  joinable: number,
): readonly string[] {
  const before: string[] = [];
  const after: string[] = [];
  let at = 0;
  for (const text of texts) {
    before.push(text.slice(0, Math.max(0, from - at)));
    after.push(text.slice(Math.max(0, to - at)));
    at += text.length;
  }
  const joined: string[] = [];
  for (const text of [...before, insert, ...after]) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last !== undefined && last.length + text.length <= joinable) joined[joined.length - 1] = last + text;
    else joined.push(text);
  }
  return joined;
}

/** Takes the last chunk off a row of stretches. */
function takeLast(stretches: Stretch[]): ChunkList {
  const last = stretches.pop();
  if (!last) return ChunkList.empty;
  const [head, chunk] = last.chunks.splitAt(last.chunks.count - 1);
  stretches.push({ text: last.text, chunks: head });
  return chunk;
}

/** Number of the first chunk that an edit from an offset on may change. */
function firstTouched(chunks: ChunkList, from: number): number {
  const place = chunks.placeAt(from);
  if (!place) return 0;
  const { chunk, index, start } = place;
  return from - start < headLength(chunk.text) ? Math.max(0, index - 1) : index;
}

/**
 * Length of a chunk's first paragraph, with the blank line that ends it, or more than the chunk is long: how the chunk begins, and whether it begins
 * a block at all, is settled by this much of it.
 */
export function headLength(chunk: string): number {
  const blank = /\n\r?\n/.exec(chunk);
  return blank ? blank.index + blank[0].length : chunk.length + 1;
}

/** The first characters of a row of stretches, so many of them if there are. */
export function headOf(stretches: readonly Stretch[], length: number): string {
  let head = '';
  for (const { text, chunks } of stretches) {
    head += text.slice(0, length - head.length);
    for (let i = 0; i < chunks.count && head.length < length; i++)
      head += chunks.place(i)?.chunk.text.slice(0, length - head.length) ?? '';
    if (head.length >= length) break;
  }
  return head;
}
