import { Kind, kindOf } from './characters';
import { EdgeTable } from './edgeTable';
import { flatten } from './flatText';
import type { Clue, Form, FormIndex } from './formIndex';
import type { Block } from './prose';
import { Glue, Tokenizer } from './tokenizer';

/** A place where names were found, before evidence and overlaps are judged. */
export interface Candidate {
  /** Offsets in the note, UTF-16. */
  readonly from: number;
  readonly to: number;
  /** Every form whose letters and case fit. */
  readonly forms: readonly Form[];
}

/** A place where words were found that speak for or against meanings. */
export interface ClueHit {
  readonly from: number;
  readonly to: number;
  readonly clues: readonly Clue[];
}

/** What a block holds; depends on the block and the index alone. */
export interface BlockScan {
  readonly candidates: readonly Candidate[];
  readonly clues: readonly ClueHit[];
}

/** Finds all names and clues in a block, in one pass and in time linear in its length. */
export function scanBlock(text: string, block: Block, index: FormIndex): BlockScan {
  const flat = flatten(text, block);
  const candidates: Candidate[] = [];
  const clues: ClueHit[] = [];
  const reader = new Tokenizer(flat.text, flat.to);
  const { edges } = index;
  const starts: number[] = [];
  const ends: number[] = [];

  for (let at = flat.from; at < flat.to; ) {
    const kind = kindOf(flat.text.charCodeAt(at));
    if (kind === Kind.Space || kind === Kind.Dash) {
      at++;
      continue;
    }
    reader.readAt(at);
    at = reader.to;
    if (edges.mayStart(reader.hash)) walk(reader.from);
  }
  return { candidates, clues };

  /** Follows the trie from the token just read, and notes every name that ends on the way. */
  function walk(from: number): void {
    let node = edges.find(EdgeTable.root, Glue.Gap, reader.hash, reader);
    for (let depth = 0; node !== 0; depth++) {
      starts[depth] = reader.from;
      ends[depth] = reader.to;
      const to = reader.to;
      const span = { from: flat.source(from), to: flat.source(to - 1) + 1 };
      const forms = index.formsAt(node);
      const fitting = forms && formsThatFit(forms, depth + 1);
      if (fitting && fitting.length > 0) candidates.push({ ...span, forms: fitting });
      const words = index.cluesAt(node);
      if (words) clues.push({ ...span, clues: words });
      if (!reader.next(to)) return;
      node = edges.find(node, reader.glue, reader.hash, reader);
    }
  }

  /** The forms whose case fits the tokens of the walk; a plural only where no name itself fits. */
  function formsThatFit(forms: readonly Form[], length: number): readonly Form[] {
    let written: string | undefined;
    const fitting = forms.filter(form => {
      if (!form.accepts) return true;
      written ??= tokensWritten(length);
      if (form.accepts.includes(written)) return true;
      return atSentenceStart() && form.accepts.some(spelling => capitalised(spelling) === written);
    });
    const own = fitting.filter(form => !form.inflected);
    return own.length > 0 ? own : fitting;
  }

  function tokensWritten(length: number): string {
    const words: string[] = [];
    for (let i = 0; i < length; i++) words.push(reader.writtenBetween(starts[i] ?? 0, ends[i] ?? 0));
    return words.join(' ');
  }

  /** At a sentence's start a name that is written small may have a capital. */
  function atSentenceStart(): boolean {
    let i = (starts[0] ?? 0) - 1;
    while (i >= flat.from && /[\s"'“‘(*_>#-]/.test(flat.text[i] ?? '')) i--;
    return i < flat.from || /[.!?:;|•–—\ufffc]/.test(flat.text[i] ?? '');
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
