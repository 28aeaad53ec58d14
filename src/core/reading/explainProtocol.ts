/** A meaning of a term, with all that is known of it. HTML comes from markdown-it with `html: false`. */
export interface ExplainedMeaning {
  /** The term's reference. */
  readonly ref: string;
  readonly name: string;
  readonly expansion?: string;
  /** Further names in a row, for example `Also: NDCs`. */
  readonly aliases?: string;
  /** Whether it still holds; only where that is not a matter of course. */
  readonly status?: string;
  readonly definitionHtml: string;
  readonly examplesHtml: readonly string[];
  readonly notToConfuse: readonly {
    readonly name: string;
    /** Reference of the other term; `undefined` when there is none of this id. */
    readonly ref?: string;
    readonly reasonHtml: string;
  }[];
  readonly translations: readonly {
    readonly tag: string;
    readonly language: string;
    readonly name: string;
  }[];
  /** For example `As of July 2026 · LeadIT Companion`. */
  readonly origin: string;
  readonly sources: readonly ExplainedSource[];
  /** Whether a topic explains it. */
  readonly hasTopic: boolean;
}

/** A source of a definition. */
export interface ExplainedSource {
  readonly text: string;
  /** Id of the source, by which it is cited; `undefined` for a source in words. */
  readonly id?: string;
  readonly url?: string;
}

/** Words around an explanation, in the user's language. */
export interface ExplainLabels {
  readonly meaning: string;
  readonly notToConfuse: string;
  readonly otherLanguages: string;
  readonly sources: string;
  readonly openTopic: string;
  readonly openPage: string;
  readonly copyDefinition: string;
  /** `{0}` is the source. */
  readonly copyCitation: string;
}

/** What survives a reload of the window. */
export interface ExplainState {
  /** References of the meanings shown, the best first. */
  readonly refs: readonly string[];
  /** Whether they stay, wherever the cursor goes. */
  readonly pinned: boolean;
}

/** From the extension to the view. */
export type ToExplainView =
  | {
      readonly type: 'show';
      readonly meanings: readonly ExplainedMeaning[];
      readonly labels: ExplainLabels;
      /** `undefined` for what is shown in passing, and is not to be kept. */
      readonly state?: ExplainState;
      /** Whether the focus goes to the explanation, from which a screen reader then reads on. */
      readonly focus: boolean;
    }
  /** Nothing to explain yet; the text says what to do. */
  | { readonly type: 'hint'; readonly text: string; readonly focus: boolean }
  /** Something happened that the view says aloud, for example `Definition copied`. */
  | { readonly type: 'said'; readonly text: string };

/** From the view to the extension. */
export type FromExplainView =
  | { readonly type: 'ready'; readonly state?: ExplainState }
  | { readonly type: 'open'; readonly address: string; readonly anchor?: string; readonly toSide: boolean }
  /** Opens the topic of a term, or its page. */
  | { readonly type: 'openTerm'; readonly ref: string; readonly toSide: boolean }
  /** Explains another term. */
  | { readonly type: 'explain'; readonly ref: string }
  | { readonly type: 'external'; readonly url: string }
  | { readonly type: 'copyCitation'; readonly source: string }
  | { readonly type: 'copyDefinition'; readonly ref: string };
