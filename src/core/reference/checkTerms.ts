import type { Problem } from '../glossary/problem';
import type { Term } from '../glossary/term';
import { isAfter, isDate } from './calendar';
import { findUncitedFigures } from './figures';
import type { ParsedContent } from './parsedContent';

/** The words that stand for a source where a term is ordinary professional vocabulary. */
export const generalUsage = 'general usage';

/** What a built-in term must keep to: a definition, known sources and topics, dates, no silent double. */
export function checkTerms(content: ParsedContent): readonly Problem[] {
  const { reference, glossaries, sourceLines, today } = content;
  const topics = new Set(reference.topics.map(topic => topic.id));
  const byId = new Map(reference.terms.map(term => [term.id, term]));
  const holders = new Map<string, { readonly term: Term; readonly file: string }>();
  const usedSources = new Set(reference.topics.flatMap(topic => topic.sources));
  const problems: Problem[] = [];

  for (const { file, terms, places } of glossaries) {
    for (const term of terms) {
      const complain = (message: string) =>
        problems.push({ file, line: places.get(term.id)?.line ?? 1, column: 1, message, severity: 'error' });
      const label = `"${term.names[0].text}"`;

      if (byId.get(term.id) !== term) complain(`The id "${term.id}" is used in another glossary file too.`);
      if (term.definition === '') complain(`${label} has no definition.`);
      if (term.topic !== undefined && !topics.has(term.topic)) complain(`There is no topic "${term.topic}".`);
      if (term.sources.length === 0)
        complain(`${label} has no source. Name one, or write "${generalUsage}".`);
      for (const id of term.sources) {
        usedSources.add(id);
        if (id !== generalUsage && !sourceLines.has(id))
          complain(`The source "${id}" is not in sources.yml.`);
      }
      const [figure] = term.sources.some(id => id !== generalUsage)
        ? []
        : findUncitedFigures(term.definition, reference.terms);
      if (figure)
        complain(
          `The figure "${figure.text}" in the definition of ${label} stands without a source. Name one.`,
        );
      if (term.asOf === undefined) complain(`${label} has no date. Add a line "asOf: YYYY-MM".`);
      else if (!isDate(term.asOf))
        complain(`"${term.asOf}" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.`);
      else if (isAfter(term.asOf, today)) complain(`The date ${term.asOf} lies in the future.`);
      for (const other of term.notToConfuse) {
        if (!byId.has(other.id))
          complain(`${label} is not to be confused with "${other.id}", which is no term.`);
        if (other.reason === '') complain(`Say why ${label} is not "${other.id}": add a "reason".`);
      }
      const needsEvidence = term.names.some(name => name.match === 'context');
      if (needsEvidence && term.context.length === 0) {
        complain(`${label} matches only with evidence. Give it "context" words.`);
      }
      for (const { text, match } of term.names) {
        if (match === 'never') continue;
        const held = holders.get(text);
        if (held && held.term !== term && !warned(term, held.term)) {
          complain(
            `The name "${text}" also belongs to the term "${held.term.id}" in ${held.file}. ` +
              'Two meanings of one name must name each other in "notToConfuse".',
          );
        }
        holders.set(text, { term, file });
      }
    }
  }
  for (const [id, line] of sourceLines) {
    if (usedSources.has(id)) continue;
    const message = `The source "${id}" is never used. Cite it or remove it.`;
    problems.push({ file: content.files.sources, line, column: 1, message, severity: 'error' });
  }
  return problems;
}

function warned(a: Term, b: Term): boolean {
  const names = (from: Term, to: Term) => from.notToConfuse.some(other => other.id === to.id);
  return names(a, b) && names(b, a);
}
