import { readFileSync } from 'node:fs';
import { readReference } from '../../../src/core/reference/readReference';

/** What is shown as it stands in the reference, in whatever language the user has. */
export function contentTexts(): readonly string[] {
  const read = readReference(readFileSync('dist/reference.json', 'utf8'));
  if ('problem' in read) throw new Error(read.problem);
  const { groups, topics, terms, sources } = read.reference;
  return [
    ...['LeadIT', 'LeadIT Companion'],
    ...groups.flatMap(({ title, summary }) => [title, summary]),
    ...topics.flatMap(({ title, summary, charts }) => [title, summary, ...charts.map(chart => chart.title)]),
    ...terms.flatMap(({ names, expansion = '', category, translations, definition }) => [
      ...names.map(({ text }) => text),
      expansion,
      category,
      definition.replace(/\s+/g, ' ').trim(),
      ...Object.values(translations),
    ]),
    ...sources.flatMap(({ title, publisher }) => [title, publisher]),
  ];
}
