import { asciiWord, hashPrime, hashSeed, Kind, keepCase, kindOf } from './characters';
import { EdgeTable } from './edgeTable';
import { type FlatText, flatten } from './flatText';
import type { Form } from './formIndex';
import type { GlossaryView } from './glossaryView';
import { type Block, Joint } from './prose';
import { Glue, glueBetween, Tokenizer } from './tokenizer';

/** A place where names were found, before evidence and overlaps are judged. */
export interface Candidate {
  /** Offsets, UTF-16, from the same origin as the block's. */
  readonly from: number;
  readonly to: number;
  /** Every form whose letters and case fit. */
  readonly forms: readonly Form[];
}

/** What a block holds; depends on the block and the view alone. */
export interface BlockScan {
  readonly candidates: readonly Candidate[];
  /**
   * Places of words that speak for or against meanings, three numbers each: from, to, and the node of the index
   * that tells the clues. They are many and seldom asked for.
   */
  readonly clues: readonly number[];
}

const nothing: BlockScan = { candidates: [], clues: [] };

/**
 * Finds all names and clues in a block, in one pass and in time linear in its length.
 *
 * @param origin Offset in the text from which the offsets of the result count.
 */
export function scanBlock(text: string, block: Block, view: GlossaryView, origin = 0): BlockScan {
  const scan = new Scan(flatten(text, block), view, origin);
  scan.run();
  // walks end in the order of their last tokens
  scan.candidates.sort((a, b) => a.from - b.from || a.to - b.to);
  return scan.candidates.length + scan.clues.length === 0 ? nothing : scan;
}

/**
 * Finds all names in a text as if it were one block, and every letter in it could begin a sentence: at least what
 * {@link scanBlock} finds in any block of plain prose in it. In the order in which the names end.
 */
export function scanLoosely(text: string, view: GlossaryView): readonly Candidate[] {
  const pieces = [{ from: 0, to: text.length, joint: Joint.None }];
  const scan = new Scan(flatten(text, { pieces, heading: 0, scope: 0 }), view, 0, true);
  scan.run();
  return scan.candidates;
}

/** Tokens of which the places are kept: more than the longest name has, a power of two. */
const kept = 32;

class Scan implements BlockScan {
  readonly candidates: Candidate[] = [];
  readonly clues: number[] = [];
  readonly #reader: Tokenizer;
  /** Places of the last tokens, by their number modulo {@link kept}. */
  readonly #starts = new Int32Array(kept);
  readonly #ends = new Int32Array(kept);
  /** Number of the token last read. */
  #token = -1;
  /** The walks through the trie that are under way: the node reached, and the token begun with. */
  readonly #nodes = new Int32Array(kept);
  readonly #begun = new Int32Array(kept);
  #walks = 0;

  constructor(
    private readonly flat: FlatText,
    private readonly view: GlossaryView,
    private readonly origin: number,
    private readonly anyStart = false,
  ) {
    this.#reader = new Tokenizer(flat.text, flat.to);
  }

  /** Reads each token once; every walk under way takes it or ends. */
  run(): void {
    const { text, to } = this.flat;
    const { edges } = this.view;
    const { startBits } = edges;
    const startMask = startBits.length - 1;
    const reader = this.#reader;
    for (let at = this.flat.from; at < to; ) {
      // a plain word is hashed here; whatever else it turns out to be is read anew by the tokenizer
      const from = at;
      let hash = hashSeed;
      let code = 0;
      for (; at < to; at++) {
        code = text.charCodeAt(at);
        const unit = asciiWord[code] as number;
        if (unit === 0) break;
        hash = Math.imul(hash ^ unit, hashPrime);
      }
      if (at > from && (at === to || code < 128)) {
        const bit = hash ^ (hash >>> 15);
        const starts = ((startBits[(bit >>> 5) & startMask] as number) & (1 << (bit & 31))) !== 0;
        if (starts || this.#walks > 0) this.#take(from, at, hash, starts);
        continue;
      }
      if (at === from) {
        const kind = kindOf(code);
        if (kind === Kind.Space || kind === Kind.Dash) {
          at++;
          continue;
        }
        if (code < 128 && this.#walks === 0 && !edges.mayStartWithSign(code)) {
          at++;
          continue;
        }
      }
      reader.readAt(from);
      at = reader.to;
      const starts = edges.mayStart(reader.hash);
      if (starts || this.#walks > 0) this.#take(from, at, reader.hash, starts);
    }
  }

  /** Leads all walks along a token, and begins one with it. */
  #take(from: number, to: number, hash: number, starts: boolean): void {
    const { edges } = this.view;
    const reader = this.#reader;
    reader.set(from, to);
    const glue =
      this.#walks > 0
        ? glueBetween(this.flat.text, this.#ends[this.#token & (kept - 1)] ?? 0, from)
        : undefined;
    const token = ++this.#token;
    this.#starts[token & (kept - 1)] = from;
    this.#ends[token & (kept - 1)] = to;
    let walks = 0;
    if (glue !== undefined) {
      for (let i = 0; i < this.#walks; i++) {
        const begun = this.#begun[i] ?? 0;
        const node = edges.find(this.#nodes[i] ?? 0, glue, hash, reader);
        if (node !== 0) walks = this.#reach(node, begun, walks);
      }
    }
    if (starts) {
      const node = edges.find(EdgeTable.root, Glue.Gap, hash, reader);
      if (node !== 0) walks = this.#reach(node, token, walks);
    }
    this.#walks = walks;
  }

  /** Notes what ends at a node, and keeps the walk if it may go on. */
  #reach(node: number, begun: number, walks: number): number {
    const { view } = this;
    const forms = view.formsAt(node);
    const clues = view.cluesAt(node);
    if ((forms || clues) && this.#reads(node)) {
      const from = this.#source(this.#starts[begun & (kept - 1)] ?? 0);
      const to = this.#source((this.#ends[this.#token & (kept - 1)] ?? 1) - 1) + 1;
      const fitting = forms && this.#fitting(forms, begun);
      if (fitting && fitting.length > 0) this.candidates.push({ from, to, forms: fitting });
      if (clues) this.clues.push(from, to, node);
    }
    if (!view.edges.hasChildren(node)) return walks;
    this.#nodes[walks] = node;
    this.#begun[walks] = begun;
    return walks + 1;
  }

  /** Whether the last tokens really are the words that lead to a node: so far only their hashes were compared. */
  #reads(node: number): boolean {
    const { edges } = this.view;
    const reader = this.#reader;
    let token = this.#token;
    for (let at = node; at !== EdgeTable.root; at = edges.parentOf(at), token--) {
      reader.set(this.#starts[token & (kept - 1)] ?? 0, this.#ends[token & (kept - 1)] ?? 0);
      if (!reader.is(edges.wordOf(at))) return false;
    }
    return true;
  }

  #source(offset: number): number {
    return this.flat.source(offset) - this.origin;
  }

  /** The forms whose case fits the tokens of a walk; a plural only where no name itself fits. */
  #fitting(forms: readonly Form[], begun: number): readonly Form[] {
    const [only] = forms;
    if (forms.length === 1 && only && !only.accepts) return forms;
    let written: string | undefined;
    const fitting = forms.filter(({ accepts }) => {
      if (!accepts) return true;
      written ??= this.#written(begun);
      if (accepts.includes(written)) return true;
      const name = written;
      return accepts.some(spelling => capitalised(spelling) === name) && this.#atSentenceStart(begun);
    });
    if (fitting.length < 2) return fitting;
    const own = fitting.filter(form => !form.inflected);
    return own.length > 0 ? own : fitting;
  }

  /** The tokens of a walk as they are written, joined by spaces. */
  #written(begun: number): string {
    const words: string[] = [];
    for (let token = begun; token <= this.#token; token++) {
      const slot = token & (kept - 1);
      words.push(keepCase(this.flat.text.slice(this.#starts[slot] ?? 0, this.#ends[slot] ?? 0)));
    }
    return words.length === 1 ? (words[0] ?? '') : words.join(' ');
  }

  /** At a sentence's start a name that is written small may have a capital. */
  #atSentenceStart(begun: number): boolean {
    if (this.anyStart) return true;
    const { text, from } = this.flat;
    let i = (this.#starts[begun & (kept - 1)] ?? 0) - 1;
    while (i >= from && /[\s"'“‘(*_>#-]/.test(text[i] ?? '')) i--;
    return i < from || /[.!?:;|•–—\ufffc]/.test(text[i] ?? '');
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
