import { readingOf } from '../matching/readingOf';
import { composeEdits } from './composeEdits';
import { expandEdits } from './expandEdits';
import { firstUses } from './firstUses';
import { readMentions } from './readMentions';
import { refOf } from './refOf';
import { applyEdits, type TextEdit } from './textEdit';
import { type Annotate, WrittenNote } from './writtenNote';

/** A full name is evidence for the terms around it, so that more of them may be found; but not for ever. */
const mostRounds = 8;

/**
 * Spells out each acronym of a note where it is first used. What comes out has nothing left to spell out: a second
 * run changes nothing.
 *
 * @param never Addresses of terms that are left alone.
 */
export function expandAtFirstUse(
  text: string,
  language: string,
  annotate: Annotate,
  never: ReadonlySet<string> = new Set(),
): readonly TextEdit[] {
  if (readingOf(language) === 'code') return [];
  const rounds: (readonly TextEdit[])[] = [];
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const note = new WrittenNote(current, language, annotate(current));
    const mentions = readMentions(note).filter(({ meaning }) => !never.has(refOf(meaning)));
    const edits = firstUses(note, mentions).flatMap(use => expandEdits(note, use) ?? []);
    if (edits.length === 0) break;
    rounds.push(edits);
    current = applyEdits(current, edits);
  }
  return composeEdits(text.length, rounds);
}
