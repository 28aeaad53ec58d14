import type { Layer } from '../matching/formIndex';
import type { Reference } from '../reference/reference';
import type { LookupIndex } from '../search/lookupIndex';
import type { CheckLabels } from '../writing/checks/check';
import type { FootnoteLabels } from '../writing/definitionFootnote';
import type { Annotate } from '../writing/writtenNote';

/** What answers to assistants are made from. */
export interface Knowledge {
  readonly reference: Reference;
  /** All glossaries, the nearest to the user first. */
  readonly layers: readonly Layer[];
  readonly index: LookupIndex;
  /** Annotates a text in a VS Code language. */
  readonly annotate: (text: string, language: string) => ReturnType<Annotate>;
  readonly labels: CheckLabels & FootnoteLabels;
}

/**
 * What an assistant is told about the two tools; the same wherever they are offered. It is English, and so are the
 * answers: they are read by a model and not by the user.
 */
export const toolTexts = {
  lookup: {
    name: 'leadit_lookup',
    description:
      'Looks up terms of climate policy and industry transition (UN climate regime, LeadIT, steel, cement, hydrogen, ' +
      'carbon markets, climate finance, Indian, Swedish and EU policy) in an offline reference and in the glossaries of ' +
      "the user's team. Give one term, acronym or full name at a time. Returns the definition with its status, the date up " +
      'to which it is known to be right, and the sources. Says plainly when something is not in the reference; do not ' +
      'fill the gap by guessing.',
    query: 'A term, an acronym or a full name, for example "CBAM" or "net zero".',
  },
  check: {
    name: 'leadit_check',
    description:
      'Checks how a text uses known terms of climate policy and industry transition: acronyms that are not spelled out ' +
      'or spelled out wrongly, full names that are repeated, former names of organisations, and inconsistent spelling. ' +
      'Returns each finding with line, column and a proposal, and the known terms of the text with the dates and sources ' +
      'of their definitions. Changes nothing.',
    text: 'The text to check, Markdown or plain text.',
    language: 'How the text is read: "markdown" (the default) or "plaintext".',
  },
} as const;
