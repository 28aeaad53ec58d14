import type { Term } from '../glossary/term';
import type { Annotation } from '../matching/annotation';
import { type FlatText, flatten } from '../matching/flatText';
import { lastAtMost } from '../matching/lastAtMost';
import { frontMatterEnd } from '../matching/markdownGrammar';
import { proseOf } from '../matching/proseOf';
import { readingOf } from '../matching/readingOf';
import { listSpan } from './listMarkers';
import { NameKeys } from './nameKeys';
import { type NoteLayout, readLayout, type Wrapper } from './noteLayout';
import { quotationsIn } from './quotationsIn';
import { type Span, SpanSet } from './span';
import { sameName } from './words';

/** Finds the known terms of a text. */
export type Annotate = (text: string) => readonly Annotation[];

/** A paragraph, heading, or cell of a note, with its prose as one text. */
export interface ProseBlock extends Span {
  readonly flat: FlatText;
  /** 1 to 6 for a heading; 0 otherwise. */
  readonly heading: number;
  /** Cells of one row share it, and paragraphs of one list item. */
  readonly scope: number;
  /** Whether it stands under a heading like "Abbreviations". */
  readonly inGlossary: boolean;
}

/** A note with its terms and what has to be known to write in it. */
export class WrittenNote {
  readonly blocks: readonly ProseBlock[];
  readonly keys = new NameKeys();
  /** What is no running text: footnotes, abbreviations that are defined, the list of abbreviations. */
  readonly asides: SpanSet;
  readonly #names = new Map<Term, Map<string, string | undefined>>();
  readonly #quoted = new Map<ProseBlock, SpanSet>();
  readonly #starts: readonly number[];
  readonly #wrapperStarts: readonly number[];
  readonly #outer: readonly number[];

  constructor(
    readonly text: string,
    readonly language: string,
    readonly annotations: readonly Annotation[],
    readonly layout: NoteLayout = readLayout(text, language),
  ) {
    const hasFrontMatter = readingOf(language) === 'markdown' && frontMatterEnd(text) > 0;
    this.blocks = readBlocks(text, language, hasFrontMatter);
    this.#starts = this.blocks.map(({ from }) => from);
    this.#wrapperStarts = this.layout.wrappers.map(({ from }) => from);
    this.#outer = outerOnes(this.layout.wrappers);
    const list = listSpan(text, this.layout);
    this.asides = new SpanSet([
      ...this.layout.footnotes,
      ...this.layout.abbreviations,
      ...(list ? [list] : []),
    ]);
  }

  /** Number of the block in which an offset lies; -1 when it lies before all of them. */
  blockAt(offset: number): number {
    return lastAtMost(this.#starts, offset);
  }

  /** Whether a place stands between quotation marks in its paragraph. */
  isQuoted(offset: number): boolean {
    const block = this.blocks[this.blockAt(offset)];
    if (!block) return false;
    const quoted = this.#quoted.get(block) ?? new SpanSet(quotationsIn(block.flat));
    this.#quoted.set(block, quoted);
    return quoted.has(flatOffset(block, offset));
  }

  /** The first annotation that starts at an offset or behind it, by its index. */
  annotationFrom(offset: number): number {
    let low = 0;
    let high = this.annotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.annotations[middle]?.from ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The name of a term that stands somewhere as written; `undefined` where the matcher has stretched one. */
  nameOf(term: Term, written: string): string | undefined {
    const known = this.#names.get(term) ?? new Map<string, string | undefined>();
    this.#names.set(term, known);
    if (known.has(written)) return known.get(written);
    const keys = this.keys.of(written);
    const name = term.names.find(({ text }) => sameName(this.keys.of(text), keys))?.text;
    known.set(written, name);
    return name;
  }

  /** The innermost link around a stretch. */
  linkAround({ from, to }: Span): Wrapper | undefined {
    return this.#around(from, to).find(({ kind }) => kind !== 'emphasis');
  }

  /** The stretch with all markup that holds it and nothing else: `**[NDC](…)**` for `NDC`. */
  withMarkup(span: Span): Span {
    let { from, to } = span;
    for (const wrapper of this.#around(from, to)) {
      if (wrapper.inner.from !== from || wrapper.inner.to !== to) break;
      ({ from, to } = wrapper);
    }
    return { from, to };
  }

  /** The markup around a stretch, the innermost first. */
  #around(from: number, to: number): readonly Wrapper[] {
    const { wrappers } = this.layout;
    const found: Wrapper[] = [];
    for (let i = lastAtMost(this.#wrapperStarts, from); i >= 0; i = this.#outer[i] ?? -1) {
      const wrapper = wrappers[i];
      if (wrapper && wrapper.inner.from <= from && wrapper.inner.to >= to) found.push(wrapper);
    }
    return found;
  }
}

/** For each wrapper the index of the next one around it; -1 when there is none. */
function outerOnes(wrappers: readonly Wrapper[]): readonly number[] {
  const open: number[] = [];
  return wrappers.map(({ from }, i) => {
    while (open.length > 0 && (wrappers[open.at(-1) ?? -1]?.to ?? 0) <= from) open.pop();
    open.push(i);
    return open.at(-2) ?? -1;
  });
}

/** Offset in the flat text of a place in the note; of a place that is no prose, what follows it. */
export function flatOffset({ flat }: ProseBlock, offset: number): number {
  let low = flat.from;
  let high = flat.to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flat.source(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const glossaryHeading = /\b(?:abbreviations?|acronyms?|glossary|definitions|abkürzungen|sigles)\b/i;

function readBlocks(text: string, language: string, hasFrontMatter: boolean): readonly ProseBlock[] {
  /** Level of the heading of a glossary that we are under. */
  let glossary = 0;
  return proseOf(text, language, hasFrontMatter).blocks.flatMap(block => {
    const first = block.pieces[0];
    const last = block.pieces.at(-1);
    if (!first || !last) return [];
    const flat = flatten(text, block);
    const { heading, scope } = block;
    if (heading > 0 && (glossary === 0 || heading <= glossary)) {
      glossary = glossaryHeading.test(flat.text.slice(flat.from, flat.to)) ? heading : 0;
    }
    return [{ from: first.from, to: last.to, flat, heading, scope, inGlossary: glossary > 0 }];
  });
}
