import { type FlatText, flatten } from '../matching/flatText';
import type { Annotation } from '../matching/judgeChunk';
import { frontMatterEnd } from '../matching/markdownGrammar';
import { proseOf } from '../matching/proseOf';
import { listSpan } from './listMarkers';
import { type NoteLayout, readLayout, type Wrapper } from './noteLayout';
import { lastAtMost, type Span, SpanSet } from './span';

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
  readonly layout: NoteLayout;
  readonly blocks: readonly ProseBlock[];
  /** What is no running text: footnotes, abbreviations that are defined, the list of abbreviations. */
  readonly asides: SpanSet;
  readonly #starts: readonly number[];
  readonly #wrapperStarts: readonly number[];

  constructor(
    readonly text: string,
    readonly language: string,
    readonly annotations: readonly Annotation[],
  ) {
    this.layout = readLayout(text, language);
    const hasFrontMatter = language === 'markdown' && frontMatterEnd(text) > 0;
    this.blocks = readBlocks(text, language, hasFrontMatter);
    this.#starts = this.blocks.map(({ from }) => from);
    this.#wrapperStarts = this.layout.wrappers.map(({ from }) => from);
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
    const start = this.blocks[this.blockAt(from)]?.from ?? 0;
    const found: Wrapper[] = [];
    for (let i = lastAtMost(this.#wrapperStarts, from); i >= 0; i--) {
      const wrapper = this.layout.wrappers[i];
      // a block's prose may begin inside the markup that it begins with
      if (!wrapper || wrapper.to < start) break;
      if (wrapper.inner.from <= from && wrapper.inner.to >= to) found.push(wrapper);
    }
    return found;
  }
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
