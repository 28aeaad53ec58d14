import type { Term } from '../glossary/term';
import { builtIn } from '../glossary/termRef';
import type { Reference } from '../reference/reference';

/** A term as an assistant is told it: names, definition, status, date, what it is not, sources with their ids. */
export function describeTerm(term: Term, glossary: string, reference: Reference): string {
  const [{ text: name }] = term.names;
  const others = term.names
    .slice(1)
    .filter(({ text, match, status }) => text !== term.expansion && match !== 'never' && !status)
    .map(({ text }) => text);
  const former = term.names.flatMap(({ text, status }) => (status ? [text] : []));
  const confusables = term.notToConfuse.map(({ id, reason }) => {
    const other = reference.terms.find(each => each.id === id)?.names[0].text ?? id;
    return `${other}${reason === '' ? '' : ` (${reason})`}`;
  });
  const lines = [
    `${name}${term.expansion === undefined ? '' : `: ${term.expansion}`}`,
    oneLine(term.definition) || 'The glossary gives no definition.',
    ...(others.length > 0 ? [`Also called: ${others.join('; ')}`] : []),
    ...(former.length > 0 ? [`Former names, no longer to be used: ${former.join('; ')}`] : []),
    ...(confusables.length > 0 ? [`Not to be confused with: ${confusables.join('; ')}`] : []),
    `Status: ${term.status ?? 'not stated'}. As of: ${term.asOf ?? 'not dated'}.`,
    `Glossary: ${glossary === builtIn ? 'LeadIT Companion' : glossary}. Term id: ${term.id}.${
      term.topic === undefined ? '' : ` Topic id: ${term.topic}.`
    }`,
    ...sourceLines(term.sources, reference),
  ];
  return lines.join('\n');
}

/** One line for each source, with its id. */
export function sourceLines(ids: readonly string[], { sources }: Reference): readonly string[] {
  if (ids.length === 0) return ['Sources: none given.'];
  return [
    'Sources:',
    ...ids.map(id => {
      const source = sources.find(each => each.id === id);
      if (!source) return `- ${id}`;
      return `- [${id}] ${source.publisher}: ${source.title} (${source.date ?? 'undated'}) ${source.url}`;
    }),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
