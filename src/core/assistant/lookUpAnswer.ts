import type { Term } from '../glossary/term';
import { translatedNames } from '../glossary/translatedNames';
import type { Topic } from '../reference/reference';
import { keysOf, sameName } from '../writing/words';
import type { Knowledge } from './assistant';
import { describeTerm, sourceLines } from './describeTerm';

/** Meanings that are told in full; an answer is to be read, not searched. */
const mostTerms = 4;
const mostTopics = 2;
const mostNear = 6;

/**
 * What the reference and the glossaries say about a term. Only what is called so, or named in the query, is told;
 * otherwise the answer says that it is not in the reference, and which names come nearest.
 */
export function lookUpAnswer(query: string, knowledge: Knowledge): string {
  const wanted = query.trim();
  if (wanted === '') return 'Say which term to look up: the query is empty.';
  const { reference } = knowledge;
  const terms = termsCalled(wanted, knowledge);
  const topics = topicsCalled(wanted, reference.topics);
  if (terms.length + topics.length === 0) return notFound(wanted, knowledge);
  const told = terms.slice(0, mostTerms).map(({ term, glossary }) => describeTerm(term, glossary, reference));
  const pages = topics.slice(0, mostTopics).map(topic => describeTopic(topic, knowledge));
  const left = terms.length - told.length;
  return [
    ...(told.length > 1 ? [`"${wanted}" has ${terms.length} entries, the best first.`] : []),
    ...told,
    ...pages,
    ...(left > 0 ? [`${left} further entries are left out: ask for one of them by its name.`] : []),
  ].join('\n\n');
}

interface Called {
  readonly term: Term;
  readonly glossary: string;
}

/** Terms that have the query as one of their names; if there is none, those that it names. */
function termsCalled(query: string, { layers, annotate }: Knowledge): readonly Called[] {
  const keys = keysOf(query);
  const called = layers.flatMap(({ glossary, terms }) =>
    terms.filter(term => isCalled(term, keys)).map((term): Called => ({ term, glossary })),
  );
  if (called.length > 0) return called;
  const named = annotate(query, 'plaintext').flatMap(({ meanings }) => meanings);
  return [...new Map(named.map(({ term, glossary }) => [term, { term, glossary }])).values()];
}

function isCalled(term: Term, keys: readonly string[]): boolean {
  return [...term.names.map(({ text }) => text), ...translatedNames(term)].some(name =>
    sameName(keysOf(name), keys),
  );
}

function topicsCalled(query: string, topics: readonly Topic[]): readonly Topic[] {
  const keys = keysOf(query);
  return topics.filter(({ id, title }) => id === query || sameName(keysOf(title), keys));
}

function describeTopic({ id, title, summary, asOf, sources }: Topic, { reference }: Knowledge): string {
  return [
    `Topic "${title}" (id ${id}), as of ${asOf}:`,
    summary.replace(/\s+/g, ' ').trim(),
    ...sourceLines(sources, reference),
  ].join('\n');
}

function notFound(query: string, { index, layers }: Knowledge): string {
  const near = index.find(query, mostNear).map(({ title }) => title);
  const count = layers.reduce((sum, { terms }) => sum + terms.length, 0);
  return [
    `"${query}" is not in this reference (${count} terms looked through).`,
    ...(near.length > 0
      ? [`Names that come nearest, perhaps about something else: ${[...new Set(near)].join('; ')}.`]
      : []),
    'Tell the user that the reference does not cover it rather than guess.',
  ].join(' ');
}
