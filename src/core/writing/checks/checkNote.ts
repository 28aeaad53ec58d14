import { formatTermRef } from '../../glossary/termRef';
import type { Annotation } from '../../matching/annotation';
import { readingOf } from '../../matching/readingOf';
import type { Source } from '../../reference/reference';
import type { FootnoteLabels } from '../definitionFootnote';
import { readLayout } from '../noteLayout';
import { readMentions } from '../readMentions';
import { WrittenNote } from '../writtenNote';
import { type CheckId, type CheckLabels, checkIds, type Finding } from './check';
import type { CheckedNote } from './checkedNote';
import { inconsistentSpelling } from './inconsistentSpelling';
import { repeatedExpansion } from './repeatedExpansion';
import { supersededName } from './supersededName';
import { unexpanded } from './unexpanded';
import { wrongExpansion } from './wrongExpansion';

/** What to check, and how to say it. */
export interface CheckOptions {
  /** All when left out. */
  readonly only?: readonly CheckId[];
  /** Terms that are never checked, by their addresses. */
  readonly never?: ReadonlySet<string>;
  readonly labels: CheckLabels & FootnoteLabels;
  /** Documents that footnotes may cite; none when left out. */
  readonly sources?: readonly Source[];
}

const checks: Readonly<Record<CheckId, (note: CheckedNote) => readonly Finding[]>> = {
  unexpanded,
  'wrong-expansion': wrongExpansion,
  'repeated-expansion': repeatedExpansion,
  'superseded-name': supersededName,
  'inconsistent-spelling': inconsistentSpelling,
};

/**
 * Checks how a note uses the known terms in it. Only annotations are looked at: what the matcher leaves alone is
 * never found fault with.
 *
 * @param annotations All of the text, in order.
 * @returns In the order of the text.
 */
export function checkNote(
  text: string,
  language: string,
  annotations: readonly Annotation[],
  options: CheckOptions,
): readonly Finding[] {
  const steps = checkSteps(text, language, annotations, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link checkNote}, in steps between which something else can be done, or the rest be given up. */
export function* checkSteps(
  text: string,
  language: string,
  annotations: readonly Annotation[],
  { only = checkIds, never = new Set(), labels, sources = [] }: CheckOptions,
): Generator<void, readonly Finding[]> {
  // names in code follow other rules
  if (readingOf(language) === 'code') return [];
  const layout = readLayout(text, language);
  yield;
  const note = new WrittenNote(text, language, annotations, layout);
  yield;
  const isExempt = (term: string) => never.has(term);
  const mentions = readMentions(note).filter(
    ({ meaning: { term, glossary } }) => !isExempt(formatTermRef({ glossary, id: term.id })),
  );
  const checked: CheckedNote = { note, mentions, isExempt, labels, sources };
  const found: Finding[] = [];
  for (const id of checkIds) {
    if (!only.includes(id)) continue;
    yield;
    found.push(...checks[id](checked));
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}
