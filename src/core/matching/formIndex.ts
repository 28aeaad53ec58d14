import type { Name, Term } from '../glossary/term';
import { EdgeTable } from './edgeTable';
import { Filing } from './filing';
import { type Clue, Form, type Inflection, type Meaning } from './form';
import { GlossaryView } from './glossaryView';
import { nameWords, pluralsOf, singularsOf } from './nameWords';
import { RespelledForm } from './respelledForm';
import { type Respelling, respellingsOf } from './respellings';
import { ruleOf } from './ruleOf';
import { StartFilter, type StartKeys } from './startFilter';
import { pluralOf } from './variants';

/** The terms of one glossary. */
export interface Layer {
  /** What the user knows the glossary by: `built-in`, or a file. */
  readonly glossary: string;
  readonly terms: readonly Term[];
}

/** Names longer than this many words and signs are not matched: it bounds the work at each word of a note. */
export const longestName = 24;

/** What one glossary has in the index. */
interface Part {
  readonly number: number;
  readonly terms: readonly Term[];
  /** The nodes at which its forms and clues end. */
  readonly nodes: Int32Array;
  readonly names: StartKeys;
  readonly clues: StartKeys;
}

/**
 * All names of all glossaries as one trie of folded words, the clues among them: a note is read once, however many
 * glossaries there are. A glossary can be changed without a look at the names of the others. Notes that were made
 * before a change are of no more use; see {@link version}.
 */
export class FormIndex {
  readonly edges = new EdgeTable();
  readonly #parts = new Map<string, Part>();
  #nextPart = 0;
  #version = 0;
  /** Forms that end at a node, by node: one as a rule. */
  readonly #forms: (Form | Form[] | undefined)[] = [];
  readonly #clues: (Clue | Clue[] | undefined)[] = [];
  /** Made when they are first asked for after a change. */
  #filters: { readonly names: StartFilter; readonly clues: StartFilter } | undefined;

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

  /** Tell where names, and where clues, may start. */
  get filters(): { readonly names: StartFilter; readonly clues: StartFilter } {
    const parts = [...this.#parts.values()];
    this.#filters ??= {
      names: new StartFilter(parts.map(({ names }) => names)),
      clues: new StartFilter(parts.map(({ clues }) => clues)),
    };
    return this.#filters;
  }

  /** Puts a glossary in, or another state of it in its place. */
  set(glossary: string, terms: readonly Term[]): void {
    const known = this.#parts.get(glossary);
    if (known?.terms === terms) return;
    if (known) this.#takeOut(known);
    const number = known?.number ?? this.#nextPart++;
    const filing = new Filing(this.edges);
    for (const term of terms) {
      const meaning: Meaning = { term, glossary, part: number };
      for (const name of term.names) this.#addName(filing, meaning, name);
      for (const word of term.context) this.#addClue(filing, word, { meaning, speaksFor: true });
      for (const word of term.notContext) this.#addClue(filing, word, { meaning, speaksFor: false });
    }
    this.#parts.set(glossary, { number, terms, ...filing.result() });
    this.#changed();
  }

  /** Takes a glossary out; nothing happens when it is not in. */
  delete(glossary: string): void {
    const known = this.#parts.get(glossary);
    if (!known) return;
    this.#takeOut(known);
    this.#parts.delete(glossary);
    this.#changed();
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
    return listAt(this.#forms, node);
  }

  /** The clues that end at a node. */
  cluesAt(node: number): readonly Clue[] | undefined {
    return listAt(this.#clues, node);
  }

  #addName(filing: Filing, meaning: Meaning, name: Name): void {
    const rule = ruleOf(name);
    if (rule === 'never') return;
    this.#addSpelling(filing, meaning, name, rule);
    for (const respelling of respellingsOf(name.text)) {
      // in code, case says where words begin: a name that must have its own is not written apart
      const isApart = respelling.inCode && (rule === 'exact' || rule === 'context');
      if (!isApart) this.#addSpelling(filing, meaning, name, rule, respelling);
    }
  }

  #addSpelling(
    filing: Filing,
    meaning: Meaning,
    name: Name,
    rule: Form['rule'],
    respelling?: Respelling,
  ): void {
    const words = nameWords(respelling?.text ?? name.text);
    if (words.length === 0 || words.length > longestName) return;
    const make = (inflected: Inflection) =>
      respelling
        ? new RespelledForm(meaning, name, rule, inflected, respelling)
        : new Form(meaning, name, rule, inflected);
    const variants = words.map(({ written }) => filing.spellings(written));
    const last = variants.pop() ?? [];
    const add = (inflected: Inflection, endings: readonly string[]) => {
      if (endings.length === 0) return;
      const form = make(inflected);
      for (const node of filing.name(words, [...variants, endings], form.isCapital))
        push(this.#forms, node, form);
    };
    add(false, last);
    add('plural', pluralsOf(last));
    if (rule === 'phrase') add('singular', singularsOf(last));
  }

  #addClue(filing: Filing, text: string, clue: Clue): void {
    const words = nameWords(text);
    if (words.length === 0 || words.length > longestName) return;
    const variants = words.map(({ written }) => filing.spellings(written));
    const last = (variants.at(-1) ?? []).flatMap(word => [word, pluralOf(word) ?? word]);
    for (const node of filing.clue(words, [...variants.slice(0, -1), [...new Set(last)]])) {
      push(this.#clues, node, clue);
    }
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

  #changed(): void {
    this.#version++;
    this.#filters = undefined;
  }
}

function listAt<T extends object>(lists: (T | T[] | undefined)[], node: number): readonly T[] | undefined {
  const found = lists[node];
  if (found === undefined || isList(found)) return found;
  const list = [found];
  // what is met once is often met again
  lists[node] = list;
  return list;
}

function isList<T>(found: T | T[]): found is T[] {
  return Array.isArray(found);
}

function push<T extends object>(lists: (T | T[] | undefined)[], node: number, item: T): void {
  const found = lists[node];
  if (found === undefined) lists[node] = item;
  else if (isList(found)) found.push(item);
  else lists[node] = [found, item];
}

/** Takes what belongs to a part out of the list at a node. */
function keepOthers<T extends { readonly meaning: Meaning }>(
  lists: (T | T[] | undefined)[],
  node: number,
  part: number,
): void {
  const others = listAt(lists, node)?.filter(({ meaning }) => meaning.part !== part);
  lists[node] = others && others.length > 0 ? others : undefined;
}
