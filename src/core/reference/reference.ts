import type { Term } from '../glossary/term';
import type { Chart } from './charts/chart';

/** A document that a fact comes from. Fields follow CSL 1.0.2. */
export interface Source {
  readonly id: string;
  /** CSL item type, for example `report`; also `press_release`, which CSL counts among web pages. */
  readonly type: string;
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  /** Date of issue as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `undefined` when the document shows none. */
  readonly date?: string;
  /** Date on which the page was read, same forms; given where {@link date} is unknown. */
  readonly accessed?: string;
  readonly url: string;
  /** BCP 47 tag; `undefined` means English. */
  readonly language?: string;
}

/** A chapter of the reference: a folder under `content/topics`. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Name of a codicon, without `codicon-`. */
  readonly icon: string;
}

/** A self-check question with its hidden answer, both Markdown. */
export interface Question {
  readonly question: string;
  readonly answer: string;
}

/** One page of the reference. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Id of the {@link Group}. */
  readonly group: string;
  /** Position inside the group, ascending. */
  readonly order: number;
  /** One to three sentences that stand alone. */
  readonly summary: string;
  /** The date up to which the page is known to be right: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Ids of the terms that this page explains. */
  readonly terms: readonly string[];
  /** Ids of all sources cited, in order of first citation. */
  readonly sources: readonly string[];
  /** Ids of topics to read next. */
  readonly related: readonly string[];
  readonly questions: readonly Question[];
  readonly charts: readonly Chart[];
  /** Markdown. A paragraph `![words](chart:ID)` is the place of a chart. Links to topics are `topic:ID` or `topic:ID#anchor`; citations are `[^source-id]`. */
  readonly body: string;
}

/** A form in which a source is handed to other programs: a BibTeX entry, a CSL-JSON item, a Markdown footnote. */
export type CitationKind = 'bibtex' | 'csl' | 'footnote';

/**
 * The forms of all sources, as a library made them at build time. What a form repeats of its source is left out,
 * and what remains is the same for many sources.
 */
export interface CitationForms {
  /** Texts with slots like `%title%`. */
  readonly templates: readonly string[];
  /** For each source, in the order of {@link Reference.sources}, the index of its template. */
  readonly of: Readonly<Record<CitationKind, readonly number[]>>;
}

/** Everything the extension knows, compiled from `content/` at build time. */
export interface Reference {
  /** Version of this data format; a reader refuses any other. */
  readonly format: 1;
  readonly groups: readonly Group[];
  readonly topics: readonly Topic[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  /** `undefined` before the build has made them. */
  readonly citationForms?: CitationForms;
}
