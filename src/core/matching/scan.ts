import { asciiWord, hashPrime, hashSeed, Kind, kindOf } from './characters';
import { EdgeTable } from './edgeTable';
import { type FlatText, flatten } from './flatText';
import type { Form, FormIndex } from './formIndex';
import type { Block } from './prose';
import { Glue, Tokenizer } from './tokenizer';

/** A place where names were found, before evidence and overlaps are judged. */
export interface Candidate {
  /** Offsets, UTF-16, from the same origin as the block's. */
  readonly from: number;
  readonly to: number;
  /** Every form whose letters and case fit. */
  readonly forms: readonly Form[];
}

/** What a block holds; depends on the block and the index alone. */
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
export function scanBlock(text: string, block: Block, index: FormIndex, origin = 0): BlockScan {
  const scan = new Scan(flatten(text, block), index, origin);
  scan.run();
  return scan.candidates.length + scan.clues.length === 0 ? nothing : scan;
}

class Scan implements BlockScan {
  readonly candidates: Candidate[] = [];
  readonly clues: number[] = [];
  readonly #reader: Tokenizer;
  /** Offsets of the tokens of the walk under way. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(
    private readonly flat: FlatText,
    private readonly index: FormIndex,
    private readonly origin: number,
  ) {
    this.#reader = new Tokenizer(flat.text, flat.to);
  }

  run(): void {
    const { text, to } = this.flat;
    const { edges } = this.index;
    const reader = this.#reader;
    for (let at = this.flat.from; at < to; ) {
      // a plain word is hashed here; whatever else it turns out to be is read anew by the tokenizer
      const from = at;
      let hash = hashSeed;
      let code = 0;
      for (; at < to; at++) {
        code = text.charCodeAt(at);
        const unit = code < 128 ? (asciiWord[code] ?? 0) : 0;
        if (unit === 0) break;
        hash = Math.imul(hash ^ unit, hashPrime);
      }
      if (at > from && (at === to || code < 128)) {
        if (edges.mayStart(hash)) {
          reader.readAt(from);
          this.#walk();
        }
        continue;
      }
      if (code < 128 && !edges.mayStartWithSign(code)) {
        at++;
        continue;
      }
      const kind = kindOf(code);
      if (at === from && (kind === Kind.Space || kind === Kind.Dash)) {
        at++;
        continue;
      }
      reader.readAt(from);
      at = reader.to;
      if (edges.mayStart(reader.hash)) this.#walk();
    }
  }

  /** Follows the trie from the token just read, and notes every name that ends on the way. */
  #walk(): void {
    const { index } = this;
    const reader = this.#reader;
    const { from } = reader;
    let node = index.edges.find(EdgeTable.root, Glue.Gap, reader.hash, reader);
    for (let depth = 0; node !== 0; depth++) {
      this.#starts[depth] = reader.from;
      this.#ends[depth] = reader.to;
      const { to } = reader;
      const forms = index.formsAt(node);
      const fitting = forms && this.#fitting(forms, depth + 1);
      if (fitting && fitting.length > 0) {
        this.candidates.push({ from: this.#source(from), to: this.#source(to - 1) + 1, forms: fitting });
      }
      if (index.cluesAt(node)) this.clues.push(this.#source(from), this.#source(to - 1) + 1, node);
      if (!index.edges.hasChildren(node) || !reader.next(to)) return;
      node = index.edges.find(node, reader.glue, reader.hash, reader);
    }
  }

  #source(offset: number): number {
    return this.flat.source(offset) - this.origin;
  }

  /** The forms whose case fits the tokens of the walk; a plural only where no name itself fits. */
  #fitting(forms: readonly Form[], length: number): readonly Form[] {
    const [only] = forms;
    if (forms.length === 1 && only && !only.accepts) return forms;
    let written: string | undefined;
    const fitting = forms.filter(({ accepts }) => {
      if (!accepts) return true;
      written ??= this.#written(length);
      if (accepts.includes(written)) return true;
      const name = written;
      return accepts.some(spelling => capitalised(spelling) === name) && this.#atSentenceStart();
    });
    if (fitting.length < 2) return fitting;
    const own = fitting.filter(form => !form.inflected);
    return own.length > 0 ? own : fitting;
  }

  /** The tokens of the walk as they are written, joined by spaces. */
  #written(length: number): string {
    const words: string[] = [];
    for (let i = 0; i < length; i++) {
      words.push(this.#reader.writtenBetween(this.#starts[i] ?? 0, this.#ends[i] ?? 0));
    }
    return words.join(' ');
  }

  /** At a sentence's start a name that is written small may have a capital. */
  #atSentenceStart(): boolean {
    const { text, from } = this.flat;
    let i = (this.#starts[0] ?? 0) - 1;
    while (i >= from && /[\s"'“‘(*_>#-]/.test(text[i] ?? '')) i--;
    return i < from || /[.!?:;|•–—\ufffc]/.test(text[i] ?? '');
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
