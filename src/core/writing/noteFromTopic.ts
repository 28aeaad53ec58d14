import { longDate } from '../reading/longDate';
import type { Reference, Topic } from '../reference/reference';
import { citation } from './citation';

/** Places in a template that are filled from a topic, written `{{title}}`. */
export const templatePlaces = [
  'title',
  'summary',
  'asOf',
  'link',
  'today',
  'terms',
  'questions',
  'sources',
] as const;

/**
 * The text of a new note about a topic.
 *
 * @param template Text with places like `{{title}}`; a place that is unknown stays as it is.
 * @param link Address that opens the topic.
 * @param today As `YYYY-MM-DD`.
 */
export function noteFromTopic(
  template: string,
  topic: Topic,
  reference: Reference,
  link: string,
  today: string,
): string {
  const items = (lines: readonly string[]) => lines.map(line => `- ${line}`).join('\n');
  const values: Readonly<Record<(typeof templatePlaces)[number], () => string>> = {
    title: () => topic.title,
    summary: () => topic.summary.replace(/\s+/g, ' ').trim(),
    asOf: () => longDate(topic.asOf),
    link: () => link,
    today: () => today,
    terms: () =>
      items(
        reference.terms
          .filter(({ id }) => topic.terms.includes(id))
          .map(({ names: [{ text }], expansion }) =>
            expansion === undefined ? text : `${text}: ${expansion}`,
          ),
      ),
    questions: () => items(topic.questions.map(({ question }) => question.replace(/\s+/g, ' '))),
    sources: () =>
      items(
        topic.sources.flatMap(id => {
          const source = reference.sources.find(each => each.id === id);
          return source ? [citation(source, today).markdown] : [];
        }),
      ),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (whole, place: string) => {
    const known = templatePlaces.find(each => each === place);
    return known === undefined ? whole : values[known]();
  });
}
