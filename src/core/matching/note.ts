import type { Term } from '../glossary/term';
import { type Chunk, chunksOf } from './chunk';
import { isOfField } from './evidence';
import type { GlossaryView } from './glossaryView';
import { type Annotation, type JudgedChunk, judgeChunk } from './judgeChunk';
import { frontMatterEnd, longestFrontMatter } from './markdownGrammar';
import { proseOf } from './proseOf';
import type { Scope } from './scope';

/** How finely a note is taken apart, in UTF-16 units. The results do not depend on it. */
export interface Grain {
  /** Least text that is read again after an edit. */
  readonly chunk: number;
  /** Text read in one step: some milliseconds of work. */
  readonly step: number;
}

/**
 * A part of a note that was read by itself: a few paragraphs. Offsets inside count from its start, so that what it
 * gives stays the same while only other parts change.
 */
export interface NotePart {
  /** Offsets in the note. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The same object as long as the text stays: a key for what was worked out from it. */
  readonly key: object;
  readonly headings: readonly { readonly heading: number; readonly from: number; readonly to: number }[];
  /** The annotations in it; judged when asked for, and kept. */
  annotations(): readonly Annotation[];
}

const usualGrain: Grain = { chunk: 1 << 11, step: 1 << 15 };

/**
 * A note with its annotations, kept up under edits. It is read in steps, so that a long note never blocks its
 * host; an edit reads the chunks around it again, and an answer judges the chunk asked for.
 * Only a list of chunks, one entry for some 2,000 characters, is walked as a whole.
 */
export class Note {
  readonly #view: GlossaryView;
  readonly #language: string;
  readonly #grain: Grain;
  readonly #chunks: Chunk[] = [];
  /** Offset of each chunk in the note. */
  readonly #starts: number[] = [];
  /** The headings over each chunk, as far as they were asked for. */
  readonly #above: (readonly Scope[])[] = [];
  /** Text that is not read yet; it follows the last chunk. */
  #unread: string;
  #frontMatterEnd: number;
  /** How often each safe term stands in the chunks. */
  readonly #safe = new Map<Term, number>();
  #safeHits = 0;
  #proseLength = 0;
  /** Judgements by chunk, dropped when the evidence they rest on changes. */
  readonly #judged = new WeakMap<
    Chunk,
    { readonly ofField: boolean; readonly above: readonly Scope[]; readonly result: JudgedChunk }
  >();

  /** @param language A VS Code language id; `markdown` is read as Markdown, any other as plain prose. */
  constructor(view: GlossaryView, language: string, text: string, grain = usualGrain) {
    this.#view = view;
    this.#grain = grain;
    this.#language = language;
    this.#unread = text;
    this.#frontMatterEnd = language === 'markdown' ? frontMatterEnd(text) : 0;
  }

  /** Whether the glossaries have changed since the note was made: it is to be made anew. */
  get isOutdated(): boolean {
    return this.#view.isOutdated;
  }

  /** Whether all of the note has been read. */
  get complete(): boolean {
    return this.#unread === '';
  }

  /** Length of the note in UTF-16 units. */
  get length(): number {
    return this.#readLength + this.#unread.length;
  }

  /** Reads on for one step. */
  readOn(): void {
    const unread = this.#unread;
    const first = this.#chunks.length === 0;
    for (let length = this.#grain.step; ; length *= 2) {
      const window = windowOf(unread, Math.max(length, first ? this.#frontMatterEnd : 0));
      const prose = proseOf(window, this.#language, first && this.#frontMatterEnd > 0);
      // what starts at the last cut may go on behind the window
      const end = window.length === unread.length ? window.length : (prose.cuts.at(-1) ?? 0);
      if (end === 0) continue;
      const part = end === window.length ? prose : { ...prose, cuts: prose.cuts.filter(cut => cut < end) };
      this.#replace(
        this.#chunks.length,
        0,
        chunksOf(window.slice(0, end), part, this.#view, this.#grain.chunk),
      );
      this.#unread = unread.slice(end);
      return;
    }
  }

  /** Reads what is left, however long it takes. */
  readAll(): this {
    while (!this.complete) this.readOn();
    return this;
  }

  /** Replaces a part of the note. Offsets are those before the edit; the note must be complete. */
  edit(from: number, to: number, insert: string): void {
    const chunks = this.#chunks;
    let last = this.#chunkAt(to);
    // a change at a chunk's start may make it part of the one before
    let first = Math.max(0, this.#chunkAt(from) - 1);
    const hadFrontMatter = this.#frontMatterEnd;
    if (from < longestFrontMatter && this.#language === 'markdown') {
      const head = this.#textBetween(0, Math.min(this.length, to + longestFrontMatter));
      this.#frontMatterEnd = frontMatterEnd(head.slice(0, from) + insert + head.slice(to));
      if (this.#frontMatterEnd !== hadFrontMatter) {
        first = 0;
        last = Math.max(last, this.#chunkAt(Math.min(this.length, hadFrontMatter + this.#frontMatterEnd)));
      }
    }
    const start = this.#starts[first] ?? 0;
    const old = this.#textBetween(start, (this.#starts[last] ?? 0) + (chunks[last]?.text.length ?? 0));
    let text = old.slice(0, from - start) + insert + old.slice(to - start);
    // the chunk behind must still start where it starts; else it is read again as well
    for (let take = 1; ; take *= 2) {
      const behind = chunks[last + 1]?.text ?? '';
      const prose = proseOf(text + behind, this.#language, first === 0 && this.#frontMatterEnd > 0);
      if (behind === '' || text === '' || prose.cuts.includes(text.length)) {
        const within =
          behind === '' ? prose : { ...prose, cuts: prose.cuts.filter(cut => cut < text.length) };
        this.#replace(first, last + 1 - first, chunksOf(text, within, this.#view, this.#grain.chunk));
        return;
      }
      const more = chunks.slice(last + 1, last + 1 + take);
      text += more.map(chunk => chunk.text).join('');
      last += more.length;
    }
  }

  /** The annotation at an offset, its end included; `undefined` when no term is there. */
  at(offset: number): Annotation | undefined {
    return this.between(offset, offset).find(({ from, to }) => from <= offset && offset <= to);
  }

  /** The annotations that touch a range, in order. */
  between(from: number, to: number): readonly Annotation[] {
    const found: Annotation[] = [];
    for (let i = Math.max(0, this.#chunkAt(from) - 1); i < this.#chunks.length; i++) {
      const start = this.#starts[i] ?? 0;
      if (start > to) break;
      for (const each of this.#judge(i).annotations) {
        if (each.to + start >= from && each.from + start <= to) found.push(moved(each, start));
      }
    }
    return found;
  }

  /** All annotations, in order. */
  all(): readonly Annotation[] {
    return this.#chunks.flatMap((_, i) => {
      const start = this.#starts[i] ?? 0;
      return this.#judge(i).annotations.map(each => moved(each, start));
    });
  }

  /** The part that holds an offset; the last one for the note's end. `undefined` in an empty note. */
  partAt(offset: number): NotePart | undefined {
    const i = this.#chunkAt(offset);
    const chunk = this.#chunks[i];
    if (!chunk) return undefined;
    const from = this.#starts[i] ?? 0;
    const { text, headings } = chunk;
    const to = from + text.length;
    return { from, to, text, key: chunk, headings, annotations: () => this.#judge(i).annotations };
  }

  /** Whether a letter that is typed at an offset is prose. */
  isProse(offset: number): boolean {
    const i = this.#chunkAt(offset);
    const text = this.#chunks[i]?.text ?? '';
    const at = offset - (this.#starts[i] ?? 0);
    const probed = `${text.slice(0, at)}x${text.slice(at)}`;
    const { blocks } = proseOf(probed, this.#language, i === 0 && this.#frontMatterEnd > 0);
    return blocks.some(({ pieces }) => pieces.some(({ from, to }) => from <= at && at < to));
  }

  /** Every meaning that was weighed at an offset, taken or not: what "Why this meaning?" shows. */
  explain(offset: number): JudgedChunk['weighed'] {
    const i = this.#chunkAt(offset);
    const start = this.#starts[i] ?? 0;
    return this.#judge(i)
      .weighed.filter(({ from, to }) => from + start <= offset && offset <= to + start)
      .map(each => moved(each, start));
  }

  get #readLength(): number {
    return (this.#starts.at(-1) ?? 0) + (this.#chunks.at(-1)?.text.length ?? 0);
  }

  #judge(i: number): JudgedChunk {
    const chunk = this.#chunks[i];
    if (!chunk) return { annotations: [], weighed: [] };
    const above = this.#headingsAbove(i);
    const ofField = isOfField({
      safeTerms: this.#safe.size,
      safeHits: this.#safeHits,
      length: this.#proseLength,
    });
    const known = this.#judged.get(chunk);
    if (known?.ofField === ofField && same(known.above, above)) return known.result;
    const result = judgeChunk(chunk, above, ofField, this.#view);
    this.#judged.set(chunk, { ofField, above, result });
    return result;
  }

  /** The headings that stand over the start of a chunk, by level from 1; holes where there is none. */
  #headingsAbove(i: number): readonly Scope[] {
    for (let at = this.#above.length; at <= i; at++) {
      const before = this.#above[at - 1] ?? [];
      this.#above.push(under(before, this.#chunks[at - 1]?.headings ?? []));
    }
    return this.#above[i] ?? [];
  }

  #chunkAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #textBetween(from: number, to: number): string {
    let text = '';
    for (let i = this.#chunkAt(from); i < this.#chunks.length && (this.#starts[i] ?? 0) < to; i++) {
      const start = this.#starts[i] ?? 0;
      text += this.#chunks[i]?.text.slice(Math.max(0, from - start), to - start) ?? '';
    }
    return text;
  }

  #replace(at: number, count: number, chunks: readonly Chunk[]): void {
    for (const removed of this.#chunks.splice(at, count, ...chunks)) this.#count(removed, -1);
    for (const added of chunks) this.#count(added, 1);
    this.#starts.length = at;
    this.#above.length = Math.min(this.#above.length, at + 1);
    let start = at === 0 ? 0 : (this.#starts[at - 1] ?? 0) + (this.#chunks[at - 1]?.text.length ?? 0);
    for (let i = at; i < this.#chunks.length; i++) {
      this.#starts.push(start);
      start += this.#chunks[i]?.text.length ?? 0;
    }
  }

  #count(chunk: Chunk, sign: 1 | -1): void {
    this.#proseLength += sign * chunk.proseLength;
    for (const [term, count] of chunk.safe) {
      this.#safeHits += sign * count;
      const left = (this.#safe.get(term) ?? 0) + sign * count;
      if (left === 0) this.#safe.delete(term);
      else this.#safe.set(term, left);
    }
  }
}

/** The headings over what follows a chunk with these headings. The same list where it has none. */
function under(above: readonly Scope[], headings: Chunk['headings']): readonly Scope[] {
  if (headings.length === 0) return above;
  const next = [...above];
  for (const { heading, scope } of headings) {
    next.length = Math.min(next.length, heading - 1);
    next[heading - 1] = scope;
  }
  return next;
}

/** The beginning of a text up to the end of the line in which a length falls. */
function windowOf(text: string, length: number): string {
  if (length >= text.length) return text;
  const end = text.indexOf('\n', length);
  return end < 0 ? text : text.slice(0, end + 1);
}

function moved<T extends { readonly from: number; readonly to: number }>(span: T, by: number): T {
  return by === 0 ? span : { ...span, from: span.from + by, to: span.to + by };
}

/** By index, for the lists may have holes. */
function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
