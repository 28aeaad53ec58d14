import type { Annotator } from '../matching/annotate';
import type { Annotation } from '../matching/annotation';
import type { Meaning } from '../matching/form';
import { refOf } from './refOf';

/** A use of a term in a note, as editors count. Lines and columns count from 0; columns in UTF-16 units. */
export interface LineSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What is known of one note. */
interface Entry {
  /** Numbers of the terms that it may use. */
  readonly survey: Uint32Array;
  /** By term number: its uses, four numbers each; `undefined` until the note has been read. */
  read?: ReadonlyMap<number, Uint32Array>;
}

/** Gives all meanings that a reading of a text in a language may find: see {@link Annotator.survey}. */
export type Survey = (text: string, language: string) => ReadonlySet<Meaning>;

/**
 * Which notes mention which terms. A note that comes in is only surveyed, which is quick and names some terms too
 * many; to know its uses it is read, once, when a term that it may mention is asked for.
 * Terms are known by their addresses, so the index outlives a change of the glossaries that it was made with.
 */
export class MentionsIndex {
  readonly #survey: Survey;
  readonly #entries = new Map<string, Entry>();
  readonly #numbers = new Map<string, number>();
  readonly #byMeaning = new WeakMap<Meaning, number>();

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** How many notes it holds. */
  get size(): number {
    return this.#entries.size;
  }

  has(note: string): boolean {
    return this.#entries.has(note);
  }

  /**
   * Takes a note in, or its new text.
   *
   * @param language A VS Code language id: a program is surveyed in another way than prose is.
   */
  set(note: string, text: string, language: string): void {
    const meanings = this.#survey(text, language);
    const survey = new Uint32Array(meanings.size);
    let at = 0;
    for (const meaning of meanings) survey[at++] = this.#numberOf(meaning);
    this.#entries.set(note, { survey });
  }

  delete(note: string): void {
    this.#entries.delete(note);
  }

  /**
   * The notes that may mention a term: all that do are among them. It looks at each note, which is a matter of a
   * millisecond for ten thousand; lists by term would cost more to keep than they save.
   */
  candidates(ref: string): readonly string[] {
    const number = this.#numbers.get(ref);
    const found: string[] = [];
    if (number === undefined) return found;
    for (const [note, { survey }] of this.#entries) if (survey.includes(number)) found.push(note);
    return found;
  }

  /**
   * The uses of a term in a note, in order.
   *
   * @returns `undefined` when the note must be read first: see {@link read}.
   */
  mentions(ref: string, note: string): readonly LineSpan[] | undefined {
    const entry = this.#entries.get(note);
    const number = this.#numbers.get(ref);
    if (!entry || number === undefined || !entry.survey.includes(number)) return [];
    const places = entry.read && (entry.read.get(number) ?? new Uint32Array());
    return places && unpack(places);
  }

  /**
   * Keeps the uses in a note's text, which must be the one that it was taken in with.
   *
   * @param annotations Those of the text. A use counts for its best meaning.
   */
  read(note: string, text: string, annotations: readonly Annotation[]): void {
    const entry = this.#entries.get(note);
    if (!entry) return;
    const places = new Map<number, number[]>();
    const lines = new LineReader(text);
    for (const { from, to, meanings } of annotations) {
      const [best] = meanings;
      if (!best) continue;
      const number = this.#numberOf(best);
      const list = places.get(number) ?? [];
      places.set(number, list);
      lines.pushPlace(list, from);
      lines.pushPlace(list, to);
    }
    entry.read = new Map([...places].map(([number, list]) => [number, Uint32Array.from(list)]));
  }

  #numberOf(meaning: Meaning): number {
    const known = this.#byMeaning.get(meaning);
    if (known !== undefined) return known;
    const ref = refOf(meaning);
    const number = this.#numbers.get(ref) ?? this.#numbers.size;
    this.#numbers.set(ref, number);
    this.#byMeaning.set(meaning, number);
    return number;
  }
}

/** Turns ascending offsets into lines and columns, in one walk. Line breaks are `\n`, `\r\n` or `\r`, as in an editor. */
class LineReader {
  #line = 0;
  #start = 0;
  readonly #breaks = /\r\n|\n|\r/g;
  #next: RegExpExecArray | null;

  constructor(private readonly text: string) {
    this.#next = this.#breaks.exec(text);
  }

  pushPlace(list: number[], offset: number): void {
    while (this.#next && this.#next.index + this.#next[0].length <= offset) {
      this.#line++;
      this.#start = this.#next.index + this.#next[0].length;
      this.#next = this.#breaks.exec(this.text);
    }
    list.push(this.#line, offset - this.#start);
  }
}

function unpack(places: Uint32Array): readonly LineSpan[] {
  return Array.from({ length: places.length / 4 }, (_, i) => {
    const [line = 0, column = 0, endLine = 0, endColumn = 0] = places.subarray(i * 4, i * 4 + 4);
    return { line, column, endLine, endColumn };
  });
}
