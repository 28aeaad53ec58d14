import { asciiWord, isSmallLetter } from './characters';
import { eachStart, type StartVisitor } from './eachStart';
import { EdgeTable } from './edgeTable';
import { type FlatText, flatten } from './flatText';
import type { Form, Meaning } from './form';
import type { GlossaryView } from './glossaryView';
import type { Word } from './plainWords';
import type { Block } from './prose';
import { Glue, glueBetween, Tokenizer } from './tokenizer';

/**
 * A place where names were found, before evidence and overlaps are judged.
 *
 * A class, for V8 watches what becomes of the objects that a literal makes: where the names of a long text outlive a
 * collection it makes them among its old objects from then on, at twice the time of the whole scan.
 */
export class Candidate {
  /**
   * @param from Offset, UTF-16, from the same origin as the block's; `to` likewise.
   * @param length Units of its words and signs, and one for each gap: markup and the width of a gap make no name longer.
   * @param forms Every form whose letters and case fit.
   */
  constructor(
    readonly from: number,
    readonly to: number,
    readonly length: number,
    readonly forms: readonly Form[],
  ) {}
}

/**
 * Finds all names in a block, in one pass and in time linear in its length. Sorted by start, then by end.
 *
 * @param origin Offset in the text from which the offsets of the result count.
 */
export function scanNames(text: string, block: Block, view: GlossaryView, origin = 0): readonly Candidate[] {
  const flat = flatten(text, block);
  const walk = new NameWalk(flat, view, origin, block.whole !== undefined);
  eachStart(flat.text, flat.from, flat.to, view.filters.names, walk);
  if (!block.whole || block.whole.length === 0) return walk.inOrder();
  const flatWhole = flatten(text, { pieces: block.whole });
  const wholeWalk = new NameWalk(flatWhole, view, origin, true);
  eachStart(flatWhole.text, flatWhole.from, flatWhole.to, view.filters.names, wholeWalk);
  return merged(walk.inOrder(), wholeWalk.inOrder());
}

/**
 * Adds the meanings of all names in a block to those found, as if every letter in it could begin a sentence, and a plural
 * were never another's name: at least what {@link scanNames} finds in the block, whichever of the glossaries it sees.
 */
export function surveyNames(text: string, block: Block, view: GlossaryView, found: Set<Meaning>): void {
  for (const pieces of block.whole ? [block.pieces, block.whole] : [block.pieces]) {
    const flat = flatten(text, { pieces });
    eachStart(flat.text, flat.from, flat.to, view.filters.names, new SurveyWalk(flat, view, found));
  }
}

/**
 * Finds the words of a block that speak for or against meanings: three numbers each, from, to, and the node of the
 * index that tells the clues. They are many and seldom asked for.
 *
 * @param origin As for {@link scanNames}.
 */
export function scanClues(text: string, block: Block, view: GlossaryView, origin = 0): readonly number[] {
  const flat = flatten(text, block);
  const walk = new ClueWalk(flat, view, origin);
  eachStart(flat.text, flat.from, flat.to, view.filters.clues, walk);
  return walk.clues;
}

/** Two lists of candidates as one, in order; what both found at a place is one candidate. */
function merged(first: readonly Candidate[], second: readonly Candidate[]): readonly Candidate[] {
  const all = [...first, ...second].sort((a, b) => a.from - b.from || a.to - b.to);
  const found: Candidate[] = [];
  for (const each of all) {
    const last = found.at(-1);
    if (last?.from !== each.from || last.to !== each.to) found.push(each);
    else {
      const forms = [...new Set([...last.forms, ...each.forms])];
      found[found.length - 1] = new Candidate(last.from, last.to, last.length, forms);
    }
  }
  return found;
}

/** Walks from a word through the trie, word by word, as far as names go on. */
abstract class Walk implements StartVisitor {
  readonly #reader: Tokenizer;

  constructor(
    protected readonly flat: FlatText,
    protected readonly view: GlossaryView,
    private readonly origin: number,
  ) {
    this.#reader = new Tokenizer(flat.text, flat.to);
  }

  visitWord(word: Word): void {
    this.#reader.take(word);
    this.#walk();
  }

  visitPair(word: Word, next: Word): void {
    this.#reader.take(word);
    this.#walk(next);
  }

  visitSign(from: number): void {
    this.#reader.readAt(from);
    this.#walk();
  }

  /**
   * Walks from the token that has been read.
   *
   * @param known The next word, if somebody has read it.
   */
  #walk(known?: Word): void {
    const { text } = this.flat;
    const { edges } = this.view;
    const reader = this.#reader;
    const at = reader.from;
    let node = EdgeTable.root;
    let length = -1;
    for (let glue: Glue | undefined = Glue.Gap; glue !== undefined; ) {
      node = edges.find(node, glue, reader.hash, reader);
      if (node === 0) return;
      const { to } = reader;
      length += glue + to - reader.from;
      this.reach(node, at, to, length);
      const next = reader.gapEnd(to);
      if (next >= reader.end || !edges.goesOn(node, text.charCodeAt(next))) return;
      if (next === known?.from) reader.take(known);
      else reader.readAt(next);
      glue = glueBetween(text, to, reader.from);
    }
  }

  /** Takes the words from one offset to another, which lead to a node; `length` as in {@link Candidate}. */
  protected abstract reach(node: number, from: number, to: number, length: number): void;

  protected source(offset: number): number {
    return this.flat.source(offset) - this.origin;
  }

  /** The words and signs of a stretch as they are written, joined by spaces. */
  protected written(from: number, to: number): string {
    const reader = new Tokenizer(this.flat.text, to);
    const words: string[] = [];
    for (let at = from; reader.next(at); at = reader.to) words.push(reader.written);
    return words.length === 1 ? (words[0] ?? '') : words.join(' ');
  }
}

class ClueWalk extends Walk {
  readonly clues: number[] = [];

  protected reach(node: number, from: number, to: number): void {
    if (this.view.cluesAt(node)) this.clues.push(this.source(from), this.source(to - 1) + 1, node);
  }
}

class SurveyWalk extends Walk {
  /** Nodes whose meanings are all found: a note says the same names over and over. */
  readonly #done = new Set<number>();

  constructor(
    flat: FlatText,
    view: GlossaryView,
    private readonly found: Set<Meaning>,
  ) {
    super(flat, view, 0);
  }

  protected reach(node: number, from: number, to: number): void {
    if (this.#done.has(node)) return;
    const forms = this.view.formsAt(node);
    if (!forms) return;
    let all = true;
    for (const form of forms) {
      if (this.found.has(form.meaning)) continue;
      if (this.#mayBe(form, from, to)) this.found.add(form.meaning);
      else all = false;
    }
    if (all) this.#done.add(node);
  }

  #mayBe(form: Form, from: number, to: number): boolean {
    if (!form.keepsCase) return true;
    if (form.isCapital && isSmallLetter(this.flat.text.charCodeAt(from))) return false;
    const written = this.written(from, to);
    return form.accepts.some(spelling => spelling === written || capitalised(spelling) === written);
  }
}

class NameWalk extends Walk {
  readonly #found: Candidate[] = [];
  #isInOrder = true;
  #lastStart = 0;

  /** @param isCode Whether names may be put together as identifiers are. */
  constructor(
    flat: FlatText,
    view: GlossaryView,
    origin: number,
    private readonly isCode: boolean,
  ) {
    super(flat, view, origin);
  }

  inOrder(): readonly Candidate[] {
    if (!this.#isInOrder) this.#found.sort((a, b) => a.from - b.from || a.to - b.to);
    return this.#found;
  }

  protected reach(node: number, from: number, to: number, length: number): void {
    const all = this.view.formsAt(node);
    const forms = all && this.#fitting(all, from, to);
    if (!forms || forms.length === 0) return;
    const start = this.source(from);
    // a name that starts with a sign may be found before one that starts with the word in front of it
    if (start < this.#lastStart) this.#isInOrder = false;
    this.#lastStart = start;
    this.#found.push(new Candidate(start, this.source(to - 1) + 1, length, forms));
  }

  /** The forms whose case fits what is written; a plural only where no name itself fits. */
  #fitting(forms: readonly Form[], from: number, to: number): readonly Form[] {
    const [only] = forms;
    if (only && forms.length === 1) return this.#fits(only, from, to) ? forms : none;
    const fitting: Form[] = [];
    for (const form of forms) if (this.#fits(form, from, to)) fitting.push(form);
    if (fitting.length < 2) return fitting;
    const own = fitting.filter(form => !form.inflected);
    return own.length > 0 ? own : fitting;
  }

  #fits(form: Form, from: number, to: number): boolean {
    if (!form.keepsCase) return this.isCode || !form.inCode;
    const small = isSmallLetter(this.flat.text.charCodeAt(from));
    // a word of small letters is met far more often than the acronym that it may spell
    if (small && form.isCapital) return false;
    const { accepts } = form;
    // as a rule it stands there letter by letter
    for (const spelling of accepts) if (this.#stands(spelling, from, to)) return true;
    const likely = accepts.filter(spelling => !this.#standsOtherwise(spelling, from, to));
    if (likely.length === 0) return false;
    const written = this.written(from, to);
    if (likely.includes(written)) return true;
    return likely.some(spelling => capitalised(spelling) === written) && this.#atSentenceStart(from);
  }

  #stands(spelling: string, from: number, to: number): boolean {
    return to - from === spelling.length && this.flat.text.startsWith(spelling, from);
  }

  /**
   * Whether one sees by the second letter, or by the last, that a spelling does not stand there. Where these are plain they
   * are what is written; to read all of it takes far longer, and as a rule it is the case that differs.
   */
  #standsOtherwise(spelling: string, from: number, to: number): boolean {
    const { text } = this.flat;
    const last = text.charCodeAt(to - 1);
    if (last < 128 && last !== spelling.charCodeAt(spelling.length - 1) && to - from > 1) return true;
    const second = text.charCodeAt(from + 1);
    return (
      to - from > 2 &&
      text.charCodeAt(from) < 128 &&
      (asciiWord[second] ?? 0) !== 0 &&
      second !== spelling.charCodeAt(1)
    );
  }

  /** At a sentence's start a name that is written small may have a capital. */
  #atSentenceStart(start: number): boolean {
    const { text, from } = this.flat;
    let i = start - 1;
    while (i >= from && /[\s"'“‘(*_>#-]/.test(text[i] ?? '')) i--;
    return i < from || /[.!?:;|•–—\ufffc]/.test(text[i] ?? '');
  }
}

const none: readonly Form[] = [];

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
