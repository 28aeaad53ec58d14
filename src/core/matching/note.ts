import type { Term } from '../glossary/term';
import type { Annotation } from './annotation';
import { type Chunk, chunksOf } from './chunk';
import { ChunkList, type Place } from './chunkList';
import { isOfField, type NoteFindings } from './evidence';
import type { Meaning } from './form';
import type { GlossaryView } from './glossaryView';
import { type JudgedChunk, judgeChunk } from './judgeChunk';
import { frontMatterEnd, longestFrontMatter } from './markdownGrammar';
import type { Prose } from './prose';
import { proseOf } from './proseOf';
import { readingOf } from './readingOf';
import { cutAround, headLength, headOf, replaceIn, type Stretch } from './stretch';

/** How finely a note is taken apart, in UTF-16 units. The results do not depend on it. */
export interface Grain {
  /** Least text that is read again after an edit. */
  readonly chunk: number;
  /** Text read in one step: some milliseconds of work. */
  readonly step: number;
  /** Told of each stretch of text that is read, by its length: for who counts the work. */
  readonly onRead?: (length: number) => void;
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

/**
 * An edit reads as much as so many of the least chunks at once, and more of them where a block is longer. One or two are
 * enough but where a long block ends.
 */
const chunksAtOnce = { usual: 4, most: 8 } as const;

/** What a note is taken apart by unless told otherwise. */
export const usualGrain: Grain = { chunk: 1 << 10, step: 1 << 15 };

/**
 * A note with its annotations, kept up under edits. It is read in steps, so that a long note never blocks its
 * host; an edit reads the chunks around it again, and an answer judges the chunk asked for.
 * Nothing is done for the note as a whole: what has to be read again far behind an edit is left to further steps.
 */
export class Note {
  readonly #view: GlossaryView;
  readonly #language: string;
  readonly #grain: Grain;
  /** What has been read, from the note's start. */
  #read = ChunkList.empty;
  /** What is still to be read; it follows what has been. */
  #ahead: readonly Stretch[];
  #frontMatterEnd: number;
  /** How often each safe term stands in the chunks. */
  readonly #safe = new Map<Term, number>();
  #safeHits = 0;
  #proseLength = 0;
  /** How often it is said of a meaning that its acronym stands for something else. */
  readonly #otherwise = new Map<Meaning, number>();
  /** Another object when it changes. */
  #findings: NoteFindings = { ofField: false, otherwise: new Set() };

  /** @param language A VS Code language id; see {@link readingOf}. */
  constructor(view: GlossaryView, language: string, text: string, grain = usualGrain) {
    this.#view = view;
    this.#grain = grain;
    this.#language = language;
    this.#ahead = text === '' ? [] : [{ text, chunks: ChunkList.empty }];
    this.#frontMatterEnd = readingOf(language) === 'markdown' ? frontMatterEnd(text) : 0;
  }

  /** Whether the glossaries have changed since the note was made: it is to be made anew. */
  get isOutdated(): boolean {
    return this.#view.isOutdated;
  }

  /** Whether all of the note has been read. */
  get complete(): boolean {
    return this.#ahead.length === 0;
  }

  /** Length of the note in UTF-16 units. */
  get length(): number {
    return this.#ahead.reduce(
      (sum, { text, chunks }) => sum + text.length + chunks.length,
      this.#read.length,
    );
  }

  /** Reads on for one step. */
  readOn(): void {
    this.#step(this.#grain.step, Number.POSITIVE_INFINITY);
  }

  /** Reads what is left, however long it takes. */
  readAll(): this {
    while (!this.complete) this.readOn();
    return this;
  }

  /**
   * Replaces a part of the note. Offsets are those before the edit. An edit that changes how all that follows reads,
   * as the start of a code block does, leaves it to be read on.
   */
  edit(from: number, to: number, insert: string): void {
    const all = [{ text: '', chunks: this.#read }, ...this.#ahead];
    const first = this.#editHead(all, from, to, insert) ?? { from, to };
    const { before, texts, start, after, gone } = cutAround(all, first.from, first.to);
    for (const chunks of gone) for (const chunk of chunks) this.#count(chunk, -1);
    const [read, ...left] = before;
    this.#read = read?.chunks ?? ChunkList.empty;
    const changed = replaceIn(texts, from - start, to - start, insert, this.#grain.step).map(text => ({
      text,
      chunks: ChunkList.empty,
    }));
    const [next, ...rest] = after;
    const last = changed.pop();
    this.#ahead =
      next?.text === ''
        ? [...left, ...changed, { text: last?.text ?? '', chunks: next.chunks }, ...rest]
        : [...left, ...changed, ...(last ? [last] : []), ...after];
    const { chunk } = this.#grain;
    this.#step(chunk * chunksAtOnce.usual, chunk * chunksAtOnce.most);
  }

  /** The annotation at an offset, its end included; `undefined` when no term is there. */
  at(offset: number): Annotation | undefined {
    return this.between(offset, offset).find(({ from, to }) => from <= offset && offset <= to);
  }

  /** The annotations that touch a range, in order, as far as it has been read. */
  between(from: number, to: number): readonly Annotation[] {
    const found: Annotation[] = [];
    const first = (this.#read.placeAt(from)?.index ?? 0) - 1;
    for (let i = Math.max(0, first), place = this.#read.place(i); place; place = this.#read.place(++i)) {
      const { start } = place;
      if (start > to) break;
      for (const each of this.#judge(place)) {
        if (each.to + start >= from && each.from + start <= to) found.push(moved(each, start));
      }
    }
    return found;
  }

  /** All annotations, in order, as far as the note has been read. */
  all(): readonly Annotation[] {
    return this.between(0, this.#read.length);
  }

  /**
   * The part that holds an offset; the last one for the note's end. `undefined` in an empty note, and behind what has
   * been read.
   */
  partAt(offset: number): NotePart | undefined {
    if (offset >= this.#read.length && !this.complete) return undefined;
    const place = this.#read.placeAt(offset);
    if (!place) return undefined;
    const { chunk, start: from } = place;
    const { text, headings } = chunk;
    const to = from + text.length;
    return { from, to, text, key: chunk, headings, annotations: () => this.#judge(place) };
  }

  /** Whether a letter that is typed at an offset is prose. */
  isProse(offset: number): boolean {
    const place = this.#read.placeAt(offset);
    const text = place?.chunk.text ?? '';
    const at = offset - (place?.start ?? 0);
    const probed = `${text.slice(0, at)}x${text.slice(at)}`;
    const hasFrontMatter = (place?.index ?? 0) === 0 && this.#frontMatterEnd > 0;
    const { blocks } = proseOf(probed, this.#language, hasFrontMatter);
    return blocks.some(({ pieces }) => pieces.some(({ from, to }) => from <= at && at < to));
  }

  /** Every meaning that was weighed at an offset, taken or not: what "Why this meaning?" shows. */
  explain(offset: number): JudgedChunk['weighed'] {
    const place = this.#read.placeAt(offset);
    if (!place) return [];
    const { chunk, start, above } = place;
    return judgeChunk(chunk, above.open, this.#findings, this.#view)
      .weighed.filter(({ from, to }) => from + start <= offset && offset <= to + start)
      .map(each => moved(each, start));
  }

  /**
   * Reads what comes next, up to where it is sure how it reads.
   *
   * @param least Text to read, in UTF-16 units, if there is so much.
   * @param most Text up to which it reads on where so much holds no place to stop.
   */
  #step(least: number, most: number): void {
    const [next, ...rest] = this.#ahead;
    if (!next) return;
    let { text, chunks } = next;
    const isStart = this.#read.count === 0;
    let length = Math.max(least, isStart ? this.#frontMatterEnd : 0);
    for (let take = 1; ; ) {
      const window = windowOf(text, length);
      const chunkBehind = chunks.place(0)?.chunk.text;
      const behind = chunkBehind?.slice(0, headLength(chunkBehind));
      const isWhole = window.length === text.length;
      if (isWhole && behind === undefined && rest.length > 0) {
        const following = rest.shift();
        const some = following?.text.slice(0, length) ?? '';
        const later = following?.text.slice(length) ?? '';
        text += some;
        if (following && later !== '') rest.unshift({ text: later, chunks: following.chunks });
        else chunks = following?.chunks ?? ChunkList.empty;
        continue;
      }
      const prose = this.#prose(isWhole ? text + (behind ?? '') : window);
      if (isWhole && (text === '' || behind === undefined || prose.cuts.includes(text.length))) {
        this.#add(text, prose);
        this.#read = this.#read.concat(chunks);
        this.#ahead = rest;
        return;
      }
      if (isWhole) {
        // what follows does not start here any more, so it is read again as well
        const [taken, left] = chunks.splitAt(take);
        for (const chunk of taken) this.#count(chunk, -1);
        text += taken.texts.join('');
        chunks = left;
        take *= 2;
        continue;
      }
      // what starts at the last cut may go on behind the window
      const end = prose.cuts.at(-1) ?? 0;
      if (end === 0 && length < most) {
        length *= 2;
        continue;
      }
      if (end > 0) this.#add(window.slice(0, end), prose);
      this.#ahead = [{ text: text.slice(end), chunks }, ...rest];
      return;
    }
  }

  /** The prose of a text that follows what has been read. */
  #prose(text: string): Prose {
    this.#grain.onRead?.(text.length);
    return proseOf(text, this.#language, this.#read.count === 0 && this.#frontMatterEnd > 0);
  }

  /** Adds a text to what has been read, given the prose of it and perhaps of more. */
  #add(text: string, { blocks, cuts }: Prose): void {
    const within = { blocks, cuts: cuts.filter(cut => cut < text.length) };
    const chunks = chunksOf(text, within, this.#view, this.#grain.chunk);
    for (const chunk of chunks) this.#count(chunk, 1);
    this.#read = this.#read.concat(ChunkList.of(chunks));
  }

  /**
   * Looks whether an edit makes or ends front matter: then what was or is in it is read again.
   *
   * @returns The range that has to be read again; `undefined` when front matter is as before.
   */
  #editHead(
    all: readonly Stretch[],
    from: number,
    to: number,
    insert: string,
  ): { readonly from: number; readonly to: number } | undefined {
    if (from >= longestFrontMatter || readingOf(this.#language) !== 'markdown') return undefined;
    const head = headOf(all, to + longestFrontMatter);
    const had = this.#frontMatterEnd;
    this.#frontMatterEnd = frontMatterEnd(head.slice(0, from) + insert + head.slice(to));
    if (this.#frontMatterEnd === had) return undefined;
    return { from: 0, to: Math.max(to, Math.min(this.length, had + this.#frontMatterEnd)) };
  }

  #judge({ chunk, above: { open: above } }: Place): readonly Annotation[] {
    const findings = this.#findings;
    const known = chunk.judgement;
    if (known?.findings === findings && same(known.above, above)) return known.annotations;
    const { annotations } = judgeChunk(chunk, above, findings, this.#view);
    chunk.judgement = { findings, above, annotations };
    return annotations;
  }

  #count(chunk: Chunk, sign: 1 | -1): void {
    this.#proseLength += sign * chunk.proseLength;
    for (const term of chunk.safe) {
      this.#safeHits += sign;
      add(this.#safe, term, sign);
    }
    let isNews = false;
    for (const glosses of chunk.glosses.values()) {
      for (const meaning of glosses.keys()) isNews = add(this.#otherwise, meaning, sign) || isNews;
    }
    const ofField = isOfField({
      safeTerms: this.#safe.size,
      safeHits: this.#safeHits,
      length: this.#proseLength,
    });
    if (isNews || ofField !== this.#findings.ofField)
      this.#findings = { ofField, otherwise: new Set(this.#otherwise.keys()) };
  }
}

/** Changes a count; tells whether it came to be, or came to nothing. */
function add<T>(counts: Map<T, number>, of: T, by: number): boolean {
  const had = counts.get(of) ?? 0;
  if (had + by === 0) counts.delete(of);
  else counts.set(of, had + by);
  return had === 0 || had + by === 0;
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
