import { longDate } from '../core/reading/longDate';
import type { CheckLabels } from '../core/writing/checks/check';
import type { FootnoteLabels } from '../core/writing/definitionFootnote';

/** The sentences of the checks, in English. */
export const checkLabels: CheckLabels & FootnoteLabels = {
  unexpanded: (acronym, expansion) => `“${acronym}” is used before it is spelled out: ${expansion}.`,
  wrongExpansion: (acronym, written, expansion) =>
    `“${acronym}” stands for “${expansion}”, not “${written}”.`,
  repeatedExpansion: acronym => `Spelled out again: “${acronym}” was introduced before.`,
  supersededName: (name, current) => `“${name}” is a former name; the present one is “${current}”.`,
  inconsistentSpelling: (written, usual) => `“${written}” is spelled “${usual}” elsewhere in this note.`,
  expandHere: text => `Expand here: ${text}`,
  asFootnote: 'Insert definition as footnote',
  replaceBy: text => `Replace by “${text}”`,
  asOf: date => `as of ${date}`,
  date: longDate,
};
