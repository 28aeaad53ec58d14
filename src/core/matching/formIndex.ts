import type { MatchRule, Name, Term } from '../glossary/term';
import { EdgeTable } from './edgeTable';
import { GlossaryView } from './glossaryView';
import { ruleOf } from './ruleOf';
import { Glue, glueBetween, Tokenizer } from './tokenizer';
import { pluralOf, spellingsOf } from './variants';

/** The terms of one glossary. */
export interface Layer {
  /** What the user knows the glossary by: `built-in`, or a file. */
  readonly glossary: string;
  readonly terms: readonly Term[];
}

/** A term with the glossary that it stands in. */
export interface Meaning {
  readonly term: Term;
  readonly glossary: string;
  /** Number of the glossary in its index. */
  readonly part: number;
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

/** What one glossary has in the index. */
interface Part {
  readonly number: number;
  readonly terms: readonly Term[];
  /** The nodes at which its forms and clues end. */
  readonly nodes: ReadonlySet<number>;
}

/**
 * All names of all glossaries as one trie of folded words, the clues among them: a note is read once, however many
 * glossaries there are. A glossary can be changed without a look at the others. Notes that were made before a
 * change are of no more use; see {@link version}.
 */
export class FormIndex {
  readonly edges = new EdgeTable();
  readonly #parts = new Map<string, Part>();
  #nextPart = 0;
  #version = 0;
  /** Forms that end at a node, by node; `undefined` where none does. */
  readonly #forms: (Form[] | undefined)[] = [];
  readonly #clues: (Clue[] | undefined)[] = [];

  constructor(layers: readonly Layer[] = []) {
    for (const { glossary, terms } of layers) this.set(glossary, terms);
  }

  /** Grows with every change: what was read off the index before is out of date. */
  get version(): number {
    return this.#version;
  }

  /** The glossaries in the order in which they came. */
  get glossaries(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** Puts a glossary in, or another state of it in its place. */
  set(glossary: string, terms: readonly Term[]): void {
    const known = this.#parts.get(glossary);
    if (known?.terms === terms) return;
    if (known) this.#takeOut(known);
    const number = known?.number ?? this.#nextPart++;
    const nodes = new Set<number>();
    for (const term of terms) {
      const meaning: Meaning = { term, glossary, part: number };
      for (const name of term.names) this.#addName(meaning, name, nodes);
      for (const word of term.context) this.#addClue(meaning, word, true, nodes);
      for (const word of term.notContext) this.#addClue(meaning, word, false, nodes);
    }
    this.#parts.set(glossary, { number, terms, nodes });
    this.#version++;
  }

  /** Takes a glossary out; nothing happens when it is not in. */
  delete(glossary: string): void {
    const known = this.#parts.get(glossary);
    if (!known) return;
    this.#takeOut(known);
    this.#parts.delete(glossary);
    this.#version++;
  }

  /**
   * The index as a note sees it.
   *
   * @param order The glossaries that it sees, the nearest to the user first; those that are not in are passed over.
   */
  view(order: readonly string[] = this.glossaries): GlossaryView {
    const parts = [...new Set(order)].flatMap(glossary => this.#parts.get(glossary)?.number ?? []);
    return new GlossaryView(this, parts, parts.length === this.#parts.size);
  }

  /** The forms that end at a node. */
  formsAt(node: number): readonly Form[] | undefined {
    return this.#forms[node];
  }

  /** The clues that end at a node. */
  cluesAt(node: number): readonly Clue[] | undefined {
    return this.#clues[node];
  }

  #takeOut({ number, nodes }: Part): void {
    for (const node of nodes) {
      keepOthers(this.#forms, node, number);
      keepOthers(this.#clues, node, number);
      this.#prune(node);
    }
  }

  /** Takes out a node and those above it, as far as nothing ends there or goes on from there. */
  #prune(node: number): void {
    const { edges } = this;
    for (let at = node; at !== EdgeTable.root && !edges.hasChildren(at); ) {
      if (this.#forms[at] || this.#clues[at]) return;
      const parent = edges.parentOf(at);
      edges.remove(at);
      at = parent;
    }
  }

  #addName(meaning: Meaning, name: Name, nodes: Set<number>): void {
    const rule = ruleOf(name);
    if (rule === 'never') return;
    const words = wordsOf(name.text);
    const cased = rule === 'exact' || rule === 'context';
    const add = (inflected: boolean, variants: readonly (readonly string[])[]) => {
      const accepts = cased ? { accepts: combine(variants) } : {};
      const form: Form = { meaning, name, rule, inflected, ...accepts };
      for (const node of this.#path(words, variants)) {
        push(this.#forms, node, form);
        nodes.add(node);
      }
    };
    const variants = words.map(word => spellingsOf(word.written));
    if (words.length === 0 || words.length > longestName) return;
    add(false, variants);
    const plurals = (variants.at(-1) ?? []).flatMap(word => pluralOf(word) ?? []);
    if (plurals.length > 0) add(true, [...variants.slice(0, -1), plurals]);
  }

  #addClue(meaning: Meaning, text: string, speaksFor: boolean, nodes: Set<number>): void {
    const words = wordsOf(text);
    if (words.length === 0 || words.length > longestName) return;
    const variants = words.map(word => spellingsOf(word.written));
    const last = (variants.at(-1) ?? []).flatMap(word => [word, pluralOf(word) ?? word]);
    for (const node of this.#path(words, [...variants.slice(0, -1), [...new Set(last)]])) {
      push(this.#clues, node, { meaning, speaksFor });
      nodes.add(node);
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

/** Takes what belongs to a part out of the list at a node. */
function keepOthers<T extends { readonly meaning: Meaning }>(
  lists: (T[] | undefined)[],
  node: number,
  part: number,
): void {
  const others = lists[node]?.filter(({ meaning }) => meaning.part !== part);
  lists[node] = others && others.length > 0 ? others : undefined;
}
