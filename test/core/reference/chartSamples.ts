import type { Chart } from '../../../src/core/reference/charts/chart';
import type { Content } from '../../../src/core/reference/compileReference';

/** A chart in YAML, as it stands in front matter; `undefined` leaves a key out. */
export function chartYaml(
  change: Readonly<Record<string, string | undefined>> = {},
  rows: readonly string[] = ['{ label: Steel, date: 2023, value: 7 }', '{ label: Cement, value: 7, to: 8 }'],
): string {
  const keys = {
    id: 'shares',
    kind: 'bar',
    title: 'Shares',
    unit: '"% of emissions"',
    labels: 'Sector',
    alt: 'Two bars.',
    asOf: '2026-07',
    sources: '[treaty]',
    ...change,
  };
  const lines = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return [...lines, 'rows:', ...rows.map(row => `  - ${row}`)]
    .map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}

/** A topic file with charts. Its front matter has the first chart on line 11. */
export function chartTopic(charts: string, body = 'In force.[^treaty]\n\n![Shares](chart:shares)'): string {
  return `---
id: a
title: A
group: regime
order: 10
summary: A page.
asOf: 2026-07
terms: []
sources: [treaty]
charts:
${charts}---

${body}
`;
}

/** Content that holds nothing but a topic and its source. */
export function contentWith(topic: string): Content {
  const source = (id: string) =>
    `- { id: ${id}, type: treaty, title: T, publisher: P, date: 1992, url: https://example.org/${id} }\n`;
  return {
    sources: { path: 'content/sources.yml', text: source('treaty') + source('other') },
    groups: {
      path: 'content/groups.yml',
      text: '- { id: regime, title: Regime, summary: Treaties., icon: globe }',
    },
    topics: [{ path: 'content/topics/regime/a.md', text: topic }],
    glossaries: [],
    acronyms: { path: 'content/acronyms.txt', text: '' },
  };
}

/** A chart with nothing in it but what a test says. */
export function sampleChart(fields: Partial<Chart> = {}): Chart {
  return {
    id: 'shares',
    kind: 'bar',
    title: 'Shares',
    unit: '% of emissions',
    labels: 'Sector',
    asOf: '2026-07',
    sources: ['a'],
    alt: 'Two bars.',
    rows: [
      { label: 'Steel', value: 7, sources: ['a'] },
      { label: 'Cement', value: 7, to: 8, sources: ['a'] },
    ],
    ...fields,
  };
}
