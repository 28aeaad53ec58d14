import type { Term } from '../glossary/term';
import { checkNote } from '../writing/checks/checkNote';
import { Positions } from '../writing/positions';
import type { Knowledge } from './assistant';

/** More findings or terms than this are counted only. */
const most = 50;

/** The findings of the checks in a text, and the known terms in it with the dates and sources of their definitions. */
export function checkAnswer(text: string, language: string, knowledge: Knowledge): string {
  if (text.trim() === '') return 'There is nothing to check: the text is empty.';
  const { annotate, labels, reference } = knowledge;
  const annotations = annotate(text, language);
  if (annotations.length === 0) {
    return 'No term of this reference was found in the text, so there is nothing that it can check. That says nothing about the rest of the text.';
  }
  const findings = checkNote(text, language, annotations, { labels, sources: reference.sources });
  const positions = new Positions(text);
  const found = findings.slice(0, most).map(({ from, check, message, fixes: [fix] }) => {
    const { line, column } = positions.at(from);
    return `${line}:${column}: ${message}${fix ? ` ${fix.title}.` : ''} [${check}]`;
  });
  const terms = [...new Set(annotations.map(({ meanings: [best] }) => best?.term))].filter(
    term => term !== undefined,
  );
  return [
    findings.length === 0
      ? 'Nothing to find fault with in the use of known terms.'
      : `${findings.length} finding${findings.length === 1 ? '' : 's'} (line:column: sentence [check]):\n${found.join('\n')}`,
    ...(findings.length > most ? [`${findings.length - most} further findings are left out.`] : []),
    `Known terms in the text, with the date and the sources of each definition:\n${terms.slice(0, most).map(describe).join('\n')}`,
    ...(terms.length > most ? [`${terms.length - most} further terms are left out.`] : []),
    'Anything else in the text is not in this reference and was not checked.',
  ].join('\n\n');
}

function describe({ names: [{ text }], expansion, asOf, status, sources }: Term): string {
  const parts = [
    `as of ${asOf ?? 'no date'}`,
    ...(status === undefined ? [] : [status]),
    `sources: ${sources.length > 0 ? sources.join(', ') : 'none given'}`,
  ];
  return `- ${text}${expansion === undefined ? '' : `, ${expansion}`} (${parts.join('; ')})`;
}
