/** A part of the page that the table of contents lists. */
export interface Heading {
  /** The element's id, unique in the page. */
  readonly id: string;
  readonly text: string;
  /** 2 or 3. */
  readonly level: number;
}

/** A topic, rendered: all that the webview shows. HTML comes from markdown-it with `html: false`. */
export interface Page {
  readonly topic: string;
  readonly title: string;
  readonly group: string;
  readonly summaryHtml: string;
  /** For example `As of July 2026`. */
  readonly asOf: string;
  readonly bodyHtml: string;
  readonly headings: readonly Heading[];
  /** Numbered end notes: one for each source cited. */
  readonly notes: readonly Note[];
  readonly questions: readonly { readonly questionHtml: string; readonly answerHtml: string }[];
  readonly related: readonly { readonly topic: string; readonly title: string; readonly summary: string }[];
  /** Explanations of the terms marked in the page, by term id. */
  readonly terms: Readonly<Record<string, TermCard>>;
  readonly previous?: { readonly topic: string; readonly title: string };
  readonly next?: { readonly topic: string; readonly title: string };
}

/** An end note of a {@link Page}. */
export interface Note {
  readonly number: number;
  /** Id of the source. */
  readonly source: string;
  readonly html: string;
}

/** What a marked term shows in its pop-up. */
export interface TermCard {
  readonly html: string;
  /** Topic to offer; `undefined` when there is none, or when it is the page itself. */
  readonly topic?: string;
}

/** A place in the reader's history; also what the webview keeps over a reload. */
export interface Place {
  readonly topic: string;
  /** Pixels from the top. */
  readonly scroll: number;
}

/** What survives a reload of the window. */
export interface ReaderState {
  readonly places: readonly Place[];
  /** Index into {@link places} of the page that is shown. */
  readonly current: number;
}

/** From the extension to the page. */
export type ToWebview =
  | {
      readonly type: 'show';
      readonly page: Page;
      readonly state: ReaderState;
      /** Element id to scroll to; `undefined` scrolls to the place's own position. */
      readonly anchor?: string;
    }
  /** Nothing can be shown; the text says why and what to do. */
  | { readonly type: 'fail'; readonly message: string };

/** From the page to the extension. */
export type FromWebview =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly topic: string; readonly anchor?: string; readonly toSide?: boolean }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }
  | { readonly type: 'scrolled'; readonly scroll: number }
  | { readonly type: 'external'; readonly url: string }
  | { readonly type: 'copyCitation'; readonly source: string }
  | { readonly type: 'copyLink' };
