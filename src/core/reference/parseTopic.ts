import type { Problem } from '../glossary/problem';
import { YamlFile } from '../glossary/yamlFile';
import { type ParsedChart, parseChart } from './charts/parseChart';
import type { Question, Topic } from './reference';
import type { TextFile } from './textFile';

const known = [
  ...['id', 'title', 'group', 'order', 'summary', 'asOf', 'terms', 'sources'],
  ...['related', 'questions', 'charts'],
];
const fence = /^---\r?\n([\s\S]*?\r?\n)---\r?\n/;

/** A topic as it stands in its file: links are not yet resolved. */
export interface ParsedTopic {
  readonly file: string;
  readonly topic: Topic;
  /** All charts of the front matter, also those that are left out of the topic for their mistakes. */
  readonly charts: readonly ParsedChart[];
  /** 1-based line of a front-matter key, for messages. */
  readonly lineOf: (key: string) => number;
  /** 0-based line on which the body starts. */
  readonly bodyLine: number;
}

/** Reads a topic file: YAML front matter, then Markdown. A topic that lacks what it needs is left out. */
export function parseTopic({ path, text }: TextFile): {
  readonly parsed?: ParsedTopic;
  readonly problems: readonly Problem[];
} {
  const match = fence.exec(text);
  if (!match) {
    const message = 'A topic starts with front matter between two lines of "---".';
    return { problems: [{ file: path, line: 1, column: 1, message, severity: 'error' }] };
  }
  const yaml = new YamlFile(path, match[1] ?? '', 1);
  const keys = yaml.entries(yaml.root, 'The front matter');
  for (const [key, entry] of keys) {
    if (!known.includes(key)) yaml.complain(entry.key, `"${key}" is not a key of a topic.`);
  }
  const needed = (key: string): string => {
    const value = yaml.text(keys.get(key)?.value, `"${key}"`);
    if (value === undefined) {
      yaml.complain(keys.get(key)?.key ?? yaml.root, `The topic has no "${key}". Add a line "${key}: …".`);
    }
    return value ?? '';
  };
  const list = (key: string) => yaml.texts(keys.get(key)?.value, `"${key}"`);
  const questions = yaml.items(keys.get('questions')?.value).map((item): Question => {
    const pair = yaml.entries(item, 'A question');
    const question = yaml.text(pair.get('question')?.value, '"question"');
    const answer = yaml.text(pair.get('answer')?.value, '"answer"');
    if (!question || !answer) yaml.complain(item, 'A self-check needs a "question" and an "answer".');
    return { question: question ?? '', answer: answer ?? '' };
  });
  const order = Number(needed('order'));
  if (Number.isNaN(order)) yaml.complain(keys.get('order')?.value, '"order" must be a number.');
  // A mistake in a chart costs the chart, not the topic.
  const failed = yaml.problems.some(problem => problem.severity === 'error');
  const charts = yaml.items(keys.get('charts')?.value).map(item => parseChart(yaml, item));
  const topic: Topic = {
    id: needed('id'),
    title: needed('title'),
    group: needed('group'),
    order,
    summary: needed('summary'),
    asOf: needed('asOf'),
    terms: list('terms'),
    sources: list('sources'),
    related: list('related'),
    questions,
    charts: charts.flatMap(({ chart, sound }) => (sound ? [chart] : [])),
    body: text.slice(match[0].length).replace(/\r\n/g, '\n').trim(),
  };
  const bodyStart = text.slice(match[0].length);
  const blank = bodyStart.length - bodyStart.trimStart().length;
  const parsed: ParsedTopic = {
    file: path,
    topic,
    charts,
    lineOf: key => yaml.lineOf(keys.get(key)?.key ?? yaml.root),
    bodyLine: countLines(text.slice(0, match[0].length + blank)),
  };
  return failed ? { problems: yaml.problems } : { parsed, problems: yaml.problems };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
