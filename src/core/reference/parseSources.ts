import type { Problem } from '../glossary/problem';
import { YamlFile } from '../glossary/yamlFile';
import { isAfter, isDate } from './calendar';
import type { Group, Source } from './reference';
import type { TextFile } from './textFile';

const sourceKeys = ['id', 'type', 'title', 'publisher', 'author', 'date', 'accessed', 'url', 'language'];
/** Types of CSL 1.0.2 that a source can have, and `press_release`, which CSL counts among web pages. */
const sourceTypes = [
  ...[
    'article',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'bill',
    'book',
    'chapter',
    'dataset',
  ],
  ...['document', 'legislation', 'paper-conference', 'post-weblog', 'press_release', 'regulation', 'report'],
  ...['software', 'speech', 'standard', 'thesis', 'treaty', 'webpage'],
];

/** Reads `sources.yml`. `lines` tells where each source stands. */
export function parseSources(
  { path, text }: TextFile,
  today: string,
): {
  readonly sources: readonly Source[];
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
} {
  const yaml = new YamlFile(path, text);
  const lines = new Map<string, number>();
  const urls = new Set<string>();
  const sources: Source[] = [];
  for (const item of yaml.items(yaml.root)) {
    const keys = yaml.entries(item, 'A source');
    const get = (key: string) => yaml.text(keys.get(key)?.value, `"${key}"`);
    const needed = (key: string) => {
      const value = get(key);
      if (value === undefined) yaml.complain(item, `This source has no "${key}". Add a line "${key}: …".`);
      return value ?? '';
    };
    for (const [key, entry] of keys) {
      if (!sourceKeys.includes(key)) yaml.complain(entry.key, `"${key}" is not a key of a source.`);
    }
    const id = needed('id');
    const url = needed('url');
    if (lines.has(id)) yaml.complain(item, `The source "${id}" is already on line ${lines.get(id)}.`);
    if (urls.has(url)) yaml.complain(item, `The address ${url} is already listed; use that source.`);
    if (!/^https?:\/\/[^\s]+$/.test(url)) yaml.complain(item, `"${url}" is not a web address.`);
    lines.set(id, yaml.lineOf(item));
    urls.add(url);
    const dates = { date: get('date'), accessed: get('accessed') };
    for (const [key, date] of Object.entries(dates)) {
      if (date === undefined) continue;
      if (!isDate(date)) {
        yaml.complain(keys.get(key)?.value, `"${date}" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.`);
      } else if (isAfter(date, today)) {
        yaml.complain(keys.get(key)?.value, `The date ${date} lies in the future.`);
      }
    }
    if (!dates.date && !dates.accessed) {
      yaml.complain(item, `The source "${id}" has no "date". Where the page shows none, give "accessed".`);
    }
    const type = needed('type');
    if (type !== '' && !sourceTypes.includes(type)) {
      yaml.complain(keys.get('type')?.value, `"${type}" must be one of: ${sourceTypes.join(', ')}.`);
    }
    const author = get('author');
    const language = get('language');
    sources.push({
      id,
      type,
      title: needed('title'),
      publisher: needed('publisher'),
      ...(author !== undefined && { author }),
      ...(dates.date !== undefined && { date: dates.date }),
      ...(dates.accessed !== undefined && { accessed: dates.accessed }),
      url,
      ...(language !== undefined && { language }),
    });
  }
  return { sources, lines, problems: yaml.problems };
}

/** Reads `groups.yml`; the order in the file is the order in the sidebar. */
export function parseGroups({ path, text }: TextFile): {
  readonly groups: readonly Group[];
  readonly problems: readonly Problem[];
} {
  const yaml = new YamlFile(path, text);
  const groups = yaml.items(yaml.root).map((item): Group => {
    const keys = yaml.entries(item, 'A group');
    const needed = (key: string) => {
      const value = yaml.text(keys.get(key)?.value, `"${key}"`);
      if (value === undefined) yaml.complain(item, `This group has no "${key}". Add a line "${key}: …".`);
      return value ?? '';
    };
    return { id: needed('id'), title: needed('title'), summary: needed('summary'), icon: needed('icon') };
  });
  return { groups, problems: yaml.problems };
}
