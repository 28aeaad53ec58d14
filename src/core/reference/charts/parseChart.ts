import type { Node } from 'yaml';
import type { YamlEntry, YamlFile } from '../../glossary/yamlFile';
import { isDate } from '../calendar';
import { type Chart, type ChartKind, type ChartRow, chartKinds } from './chart';
import { valueText } from './valueText';

const keysOfChart = ['id', 'kind', 'title', 'unit', 'labels', 'asOf', 'sources', 'alt', 'rows'];
const keysOfRow = ['label', 'series', 'date', 'value', 'to', 'text', 'note', 'source'];

/** What each kind asks of a row; `text` is a word for the message. */
const needs: Readonly<Record<ChartKind, readonly string[]>> = {
  bar: ['label', 'value'],
  grouped: ['label', 'series', 'value'],
  stacked: ['label', 'series', 'value'],
  range: ['label', 'value'],
  line: ['date', 'value'],
  step: ['date', 'value'],
  timeline: ['label', 'date'],
};

/** A chart as it stands in its file. */
export interface ParsedChart {
  /** Left out of the topic when it is not {@link sound}; its id is known all the same. */
  readonly chart: Chart;
  readonly sound: boolean;
  /** 1-based line of a key, or of the chart where it lacks that key. */
  readonly lineOf: (key: string) => number;
  /** 1-based lines of the rows. */
  readonly rowLines: readonly number[];
}

/** Reads one item of a topic's `charts`. */
export function parseChart(yaml: YamlFile, node: Node): ParsedChart {
  const before = yaml.problems.length;
  const keys = yaml.entries(node, 'A chart');
  refuseOthers(yaml, keys, keysOfChart, 'a chart');
  const get = (key: string) => yaml.text(keys.get(key)?.value, `"${key}"`);
  const needed = (key: string, why = '') => {
    const value = get(key);
    if (value === undefined) yaml.complain(node, `This chart has no "${key}"${why}. Add a line "${key}: …".`);
    return value ?? '';
  };
  const id = needed('id');
  if (id !== '' && !/^[a-z0-9-]+$/.test(id)) {
    yaml.complain(keys.get('id')?.value, `The id "${id}" may hold a to z, digits and hyphens.`);
  }
  const said = needed('kind');
  const kind = chartKinds.find(each => each === said) ?? 'bar';
  if (said !== '' && kind !== said) {
    yaml.complain(keys.get('kind')?.value, `There is no kind "${said}"; there are ${chartKinds.join(', ')}.`);
  }
  const timeline = kind === 'timeline';
  const unit = timeline ? get('unit') : needed('unit');
  const byDate = kind === 'line' || kind === 'step';
  const labels = timeline ? 'Event' : byDate ? 'Date' : needed('labels', ', which says what the labels name');
  const sources = yaml.texts(keys.get('sources')?.value, '"sources"');
  if (sources.length === 0) yaml.complain(node, 'This chart names no source. Add a line "sources: […]".');
  const items = yaml.items(keys.get('rows')?.value);
  if (items.length < 2) yaml.complain(keys.get('rows')?.key ?? node, 'A chart needs two rows or more.');
  const chart: Chart = {
    id,
    kind,
    title: needed('title'),
    ...(unit !== undefined && { unit }),
    labels,
    asOf: needed('asOf'),
    sources,
    alt: needed('alt', ', which says in words what one sees'),
    rows: items.map(item => parseRow(yaml, item, kind, unit, sources)),
  };
  return {
    chart,
    sound: yaml.problems.length === before,
    lineOf: key => yaml.lineOf(keys.get(key)?.key ?? node),
    rowLines: items.map(item => yaml.lineOf(item)),
  };
}

function parseRow(
  yaml: YamlFile,
  node: Node,
  kind: ChartKind,
  unit: string | undefined,
  sources: readonly string[],
): ChartRow {
  const keys = yaml.entries(node, 'A row');
  refuseOthers(yaml, keys, keysOfRow, 'a row');
  for (const key of needs[kind]) {
    if (!keys.has(key)) yaml.complain(node, `A row of a ${kind} chart needs "${key}".`);
  }
  const complain = (key: string, message: string) => yaml.complain(keys.get(key)?.value, message);
  const texts = Object.fromEntries(
    ['label', 'series', 'date', 'text', 'note'].flatMap(key => {
      const value = yaml.text(keys.get(key)?.value, `"${key}"`);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as Pick<ChartRow, 'label' | 'series' | 'date' | 'text' | 'note'>;
  const number = (key: string): number | undefined => {
    const written = yaml.text(keys.get(key)?.value, `"${key}"`);
    if (written === undefined) return undefined;
    if (/^-?\d+(\.\d+)?$/.test(written)) return Number(written);
    complain(key, `"${written}" is no number. What else is to be shown goes into "text".`);
    return undefined;
  };
  const value = number('value');
  const to = number('to');
  if (texts.date !== undefined && !isDate(texts.date)) {
    complain('date', `"${texts.date}" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.`);
  }
  if (['bar', 'grouped', 'stacked'].includes(kind) && value !== undefined && value < 0) {
    complain('value', 'A bar starts at 0. Give the size, and say in the unit that it is a fall.');
  }
  if (value !== undefined && to !== undefined && to <= value) {
    complain('to', 'A range goes up: "to" is above "value".');
  }
  const own = yaml.texts(keys.get('source')?.value, '"source"');
  const row: ChartRow = {
    ...texts,
    ...(value !== undefined && { value }),
    ...(to !== undefined && { to }),
    sources: own.length > 0 || sources.length > 1 ? own : sources,
  };
  const bare = valueText({ ...(unit !== undefined && { unit }) }, { value: value ?? 0, sources: [] });
  if (texts.text !== undefined && value !== undefined && !texts.text.includes(bare.replace(/[−\s%]/g, ''))) {
    complain('text', `"${texts.text}" does not say ${bare}, the value it stands for.`);
  }
  if (row.sources.length === 0) {
    yaml.complain(node, 'This row names no source, and the chart has several. Add "source: …".');
  }
  return row;
}

function refuseOthers(
  yaml: YamlFile,
  keys: ReadonlyMap<string, YamlEntry>,
  known: readonly string[],
  what: string,
): void {
  for (const [key, entry] of keys) {
    if (!known.includes(key)) yaml.complain(entry.key, `"${key}" is not a key of ${what}.`);
  }
}
