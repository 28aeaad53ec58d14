import type { MatchRule, Name, Term } from '../glossary/term';
import { EdgeTable } from './edgeTable';
import { ruleOf } from './ruleOf';
import { Glue, glueBetween, Tokenizer } from './tokenizer';
import { pluralOf, spellingsOf } from './variants';

/** The terms of one glossary, in the order of their weight among other glossaries. */
export interface Layer {
  /** What the user knows the glossary by: `built-in`, or a file. */
  readonly glossary: string;
  readonly terms: readonly Term[];
}

/** A term with the glossary that it stands in. */
export interface Meaning {
  readonly term: Term;
  readonly glossary: string;
  /** Position of the glossary: 0 is the nearest to the user. */
  readonly layer: number;
}

/** A name as the matcher stores it. */
export interface Form {
  readonly meaning: Meaning;
  readonly name: Name;
  readonly rule: Exclude<MatchRule, 'never'>;
  /** Whether this is the plural of the name, which yields to a term that is really called so. */
  readonly inflected: boolean;
  /** The spellings in which an `exact` or `context` name is accepted; `undefined`: any case. */
  readonly accepts?: readonly string[];
}

/** A word of a term's `context` or `notContext`. */
export interface Clue {
  readonly meaning: Meaning;
  readonly speaksFor: boolean;
}

/** Names longer than this many words and signs are not matched: it bounds the work at each word of a note. */
export const longestName = 24;

/**
 * All names of all layers as a trie of folded words, the clues among them.
 * Built once for a set of glossaries and then only read.
 */
export class FormIndex {
  readonly meanings: readonly Meaning[];
  readonly edges = new EdgeTable();
  /** Forms that end at a node, by node; `undefined` where none does. */
  readonly #forms: (Form[] | undefined)[] = [];
  readonly #clues: (Clue[] | undefined)[] = [];

  constructor(layers: readonly Layer[]) {
    this.meanings = layers.flatMap(({ glossary, terms }, layer) =>
      terms.map((term): Meaning => ({ term, glossary, layer })),
    );
    for (const meaning of this.meanings) {
      for (const name of meaning.term.names) this.#addName(meaning, name);
      for (const word of meaning.term.context) this.#addClue(meaning, word, true);
      for (const word of meaning.term.notContext) this.#addClue(meaning, word, false);
    }
  }

  /** The forms that end at a node. */
  formsAt(node: number): readonly Form[] | undefined {
    return this.#forms[node];
  }

  /** The clues that end at a node. */
  cluesAt(node: number): readonly Clue[] | undefined {
    return this.#clues[node];
  }

  #addName(meaning: Meaning, name: Name): void {
    const rule = ruleOf(name);
    if (rule === 'never') return;
    const words = wordsOf(name.text);
    const cased = rule === 'exact' || rule === 'context';
    const add = (inflected: boolean, variants: readonly (readonly string[])[]) => {
      const accepts = cased ? { accepts: combine(variants) } : {};
      const form: Form = { meaning, name, rule, inflected, ...accepts };
      for (const node of this.#path(words, variants)) push(this.#forms, node, form);
    };
    const variants = words.map(word => spellingsOf(word.written));
    if (words.length === 0 || words.length > longestName) return;
    add(false, variants);
    const plurals = (variants.at(-1) ?? []).flatMap(word => pluralOf(word) ?? []);
    if (plurals.length > 0) add(true, [...variants.slice(0, -1), plurals]);
  }

  #addClue(meaning: Meaning, text: string, speaksFor: boolean): void {
    const words = wordsOf(text);
    if (words.length === 0 || words.length > longestName) return;
    const variants = words.map(word => spellingsOf(word.written));
    const last = (variants.at(-1) ?? []).flatMap(word => [word, pluralOf(word) ?? word]);
    for (const node of this.#path(words, [...variants.slice(0, -1), [...new Set(last)]])) {
      push(this.#clues, node, { meaning, speaksFor });
    }
  }

  /** The nodes at the end of a name, one for each spelling of its words that folds differently. */
  #path(words: readonly Word[], variants: readonly (readonly string[])[]): ReadonlySet<number> {
    let nodes = new Set([EdgeTable.root]);
    words.forEach(({ glue, sign }, i) => {
      const bySign = sign || (words[i - 1]?.sign ?? false);
      // beside a sign a gap may be missing: "1.5 °C" is also written "1.5°C"
      const glues = i > 0 && glue === Glue.Gap && bySign ? [Glue.Gap, Glue.Adjacent] : [glue];
      const next = new Set<number>();
      for (const node of nodes) {
        for (const word of variants[i] ?? []) {
          for (const each of glues) next.add(this.edges.add(node, each, word.toLowerCase()));
        }
      }
      nodes = next;
    });
    return nodes;
  }
}

interface Word {
  readonly written: string;
  readonly glue: Glue;
  readonly sign: boolean;
}

/** The words and signs of a name, folded but for their case. */
function wordsOf(name: string): readonly Word[] {
  const text = name.trim();
  const reader = new Tokenizer(text);
  const words: Word[] = [];
  for (let end = 0; reader.next(end); end = reader.to) {
    const { written } = reader;
    const glue = words.length === 0 ? Glue.Gap : (glueBetween(text, end, reader.from) ?? Glue.Gap);
    words.push({ written, glue, sign: !/[\p{L}\p{N}]/u.test(written) });
  }
  return words;
}

/** All ways to take one spelling of each word, joined by spaces. */
function combine(variants: readonly (readonly string[])[]): readonly string[] {
  return variants.reduce<readonly string[]>(
    (starts, words) => starts.flatMap(start => words.map(word => (start === '' ? word : `${start} ${word}`))),
    [''],
  );
}

function push<T>(lists: (T[] | undefined)[], node: number, item: T): void {
  const list = lists[node];
  if (list) list.push(item);
  else lists[node] = [item];
}
