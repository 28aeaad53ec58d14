import type { Annotator } from '../../../../src/core/matching/annotate';
import type { LabelledNote } from './readFixture';

/** How well annotations agree with labels. */
export interface Score {
  /** Spans found that are labelled, with the labelled term first. */
  readonly right: number;
  /** Spans found that are not. */
  readonly wrong: readonly string[];
  /** Labelled spans that were not found. */
  readonly missed: readonly string[];
}

/** Compares the annotations of a note with its labels: place and best term must agree. */
export function score(annotator: Annotator, note: Pick<LabelledNote, 'text' | 'spans'>, file: string): Score {
  const language = file.endsWith('.txt') ? 'plaintext' : 'markdown';
  const line = (at: number) => note.text.slice(0, at).split('\n').length;
  const keys = (spans: readonly { readonly id: string; readonly from: number; readonly to: number }[]) =>
    new Map(
      spans.map(({ id, from, to }) => [
        `${from}-${to} ${id}`,
        `${file}:${line(from)}: ${id} "${note.text.slice(from, to)}"`,
      ]),
    );
  const labelled = keys(note.spans);
  const found = keys(
    annotator
      .annotate(note.text, language)
      .map(({ from, to, terms }) => ({ id: terms[0]?.id ?? '', from, to })),
  );
  return {
    right: [...found.keys()].filter(key => labelled.has(key)).length,
    wrong: [...found].filter(([key]) => !labelled.has(key)).map(([, place]) => place),
    missed: [...labelled].filter(([key]) => !found.has(key)).map(([, place]) => place),
  };
}

/** Precision, recall and F1 over several scores, each from 0 to 1. */
export function figures(scores: readonly Score[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const right = scores.reduce((sum, each) => sum + each.right, 0);
  const wrong = scores.reduce((sum, each) => sum + each.wrong.length, 0);
  const missed = scores.reduce((sum, each) => sum + each.missed.length, 0);
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}
