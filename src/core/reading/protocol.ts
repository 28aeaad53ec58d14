/** Put before the anchor of a heading to make its element id, so that no heading can clash with the page's own ids. */
export const headingPrefix = 'h-';

/** A part of the page that the table of contents lists. */
export interface Heading {
  /** What a link `topic:ID#anchor` says; the element's id is {@link headingPrefix} and this. Unique in the page. */
  readonly anchor: string;
  readonly text: string;
  /** 2 or 3. */
  readonly level: number;
}

/** A page to go to. */
export interface TopicLink {
  /** Id of a topic, or the address of another page (see `formatAddress`). */
  readonly topic: string;
  readonly title: string;
}

/** A page above the one that is shown; without an address it cannot be gone to. */
export type Crumb = Omit<TopicLink, 'topic'> & Partial<TopicLink>;

/** A page, rendered: all that the webview shows. HTML comes from markdown-it with `html: false`. */
export interface Page {
  /** Id of the topic, or the address of another page. */
  readonly topic: string;
  readonly title: string;
  /** BCP 47 tag of the language of title, summary, body and questions, for screen readers; `undefined`: not known. */
  readonly language?: string;
  /** Whether a durable link leads here: to topics and terms. */
  readonly hasLink: boolean;
  /** The way to the page from the whole reference down. */
  readonly trail: readonly Crumb[];
  readonly summaryHtml: string;
  /** For example `As of July 2026`; empty where no date is known. */
  readonly asOf: string;
  readonly bodyHtml: string;
  readonly headings: readonly Heading[];
  /** Numbered end notes: one for each source cited. */
  readonly notes: readonly Note[];
  readonly questions: readonly { readonly questionHtml: string; readonly answerHtml: string }[];
  readonly related: readonly (TopicLink & { readonly summary: string })[];
  /** Explanations of the terms marked in the page, by term id. */
  readonly terms: Readonly<Record<string, TermCard>>;
  /** The neighbours in the group; `undefined` at its ends. */
  readonly previous?: TopicLink;
  readonly next?: TopicLink;
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
  /** Id of the topic, or the address of another page. */
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

/** The user's wishes for long text, from `markdown.preview.*`; `undefined` leaves the reader's own. */
export interface TextStyle {
  readonly fontFamily?: string;
  /** Pixels. */
  readonly fontSize?: number;
  /** A multiple of the font size. */
  readonly lineHeight?: number;
  /** What the size of the text is multiplied with. */
  readonly zoom: number;
}

/** A form in which a source is put on the clipboard. */
export type CopiedForm = 'footnote' | 'pandoc' | 'bibtex' | 'plain';

/** All words of the reader that do not come from the page, in the user's language; `{0}` and `{1}` are filled in. */
export interface ReaderLabels {
  readonly back: string;
  readonly forward: string;
  readonly breadcrumbs: string;
  readonly copyLink: string;
  readonly saveAsHtml: string;
  /** `{0}`: the heading of the section. */
  readonly copySectionLink: string;
  readonly contents: string;
  readonly questions: string;
  readonly sources: string;
  /** `{0}`: the number of the source. */
  readonly copyCitation: string;
  readonly copyAs: string;
  readonly forms: Readonly<Record<CopiedForm, string>>;
  readonly openSource: string;
  /** `{0}`: which citation; `{1}`: the number of the source. */
  readonly citedAt: string;
  readonly related: string;
  readonly previous: string;
  readonly next: string;
  readonly neighbours: string;
  readonly openTopic: string;
  /** `{0}`: the term as it stands in the text. */
  readonly explains: string;
  /** `{0}`: the number of the source. */
  readonly aboutSource: string;
  readonly ways: string;
  readonly failed: string;
  /** `{0}`: the anchor that a link named in vain. */
  readonly noSuchPart: string;
}

/** From the extension to the page. */
export type ToWebview =
  /** Comes first: the page has no words of its own. */
  | { readonly type: 'labels'; readonly labels: ReaderLabels }
  | {
      readonly type: 'show';
      readonly page: Page;
      readonly state: ReaderState;
      /** Anchor of a heading to scroll to; `undefined` scrolls to the place's own position. */
      readonly anchor?: string;
    }
  /** Nothing can be shown; the text says why, the topics are ways out. */
  | {
      readonly type: 'fail';
      readonly message: string;
      readonly state: ReaderState;
      readonly ways: readonly TopicLink[];
    }
  | { readonly type: 'style'; readonly style: TextStyle }
  /** Something happened that the page says aloud, for example `Link copied`. */
  | { readonly type: 'said'; readonly text: string };

/** From the page to the extension. */
export type FromWebview =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly topic: string; readonly anchor?: string; readonly toSide?: boolean }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }
  | { readonly type: 'scrolled'; readonly topic: string; readonly scroll: number }
  /** The end of the page's text was in view for a while. */
  | { readonly type: 'readToEnd'; readonly topic: string }
  | { readonly type: 'external'; readonly url: string }
  | { readonly type: 'copyCitation'; readonly source: string; readonly form: CopiedForm }
  | { readonly type: 'copyLink'; readonly anchor?: string }
  | { readonly type: 'save' };
