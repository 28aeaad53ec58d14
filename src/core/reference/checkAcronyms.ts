import type { Problem } from '../glossary/problem';
import { AcronymFinder } from './acronyms';
import type { Chart } from './charts/chart';
import type { ParsedContent } from './parsedContent';
import type { ParsedTopic } from './parseTopic';
import type { TextFile } from './textFile';

/**
 * Every acronym in a topic or a definition is a name of a term, is spelled out in that text, or stands in the list
 * of those that everyone knows.
 * @param list `content/acronyms.txt`: on each line an acronym, then what it means; `#` starts a remark
 */
export function checkAcronyms(content: ParsedContent, list: TextFile): readonly Problem[] {
  const problems: Problem[] = [];
  const allowed = readList(list);
  const finder = new AcronymFinder(content.reference.terms, new Set(allowed.keys()));
  const explain = (acronym: string) =>
    `"${acronym}" is not explained. Write "full name (${acronym})" once, or make it a name of a term.`;

  for (const topic of content.topics) {
    for (const { acronym, line, column } of inTopic(topic, finder)) {
      problems.push({ file: topic.file, line, column, message: explain(acronym), severity: 'error' });
    }
  }
  for (const { file, terms, places } of content.glossaries) {
    for (const { id, definition, notToConfuse } of terms) {
      const text = [definition, ...notToConfuse.map(other => other.reason)].join('\n');
      for (const acronym of finder.find(text)) {
        const message = explain(acronym.text);
        problems.push({ file, line: places.get(id)?.line ?? 1, column: 1, message, severity: 'error' });
      }
    }
  }
  for (const [acronym, line] of allowed) {
    if (finder.used.has(acronym)) continue;
    const message = `"${acronym}" is in no text, or is a name of a term. Remove it.`;
    problems.push({ file: list.path, line, column: 1, message, severity: 'error' });
  }
  return problems;
}

/** The unexplained acronyms of a page, read as one text: title, summary, body, questions, charts. */
function inTopic({ topic, lineOf, bodyLine }: ParsedTopic, finder: AcronymFinder) {
  const front = `${topic.title}\n${topic.summary}\n`;
  const questions = topic.questions.map(({ question, answer }) => `\n${question}\n${answer}`).join('');
  const charts = topic.charts.flatMap(chart => [
    chart.title,
    chart.alt,
    chart.unit,
    chart.labels,
    ...rowTexts(chart),
  ]);
  const text = `${front}${topic.body}${questions}\n${charts.join('\n')}`;
  return finder.find(text).map(({ text: acronym, from }) => {
    const at = from - front.length;
    if (at < 0) return { acronym, line: lineOf('summary'), column: 1 };
    if (at >= topic.body.length + questions.length) return { acronym, line: lineOf('charts'), column: 1 };
    if (at >= topic.body.length) return { acronym, line: lineOf('questions'), column: 1 };
    const before = topic.body.slice(0, at).split('\n');
    return { acronym, line: bodyLine + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  });
}

function rowTexts({ rows }: Chart): readonly (string | undefined)[] {
  return rows.flatMap(row => [row.label, row.series, row.text, row.note]);
}

/** From each acronym to its line. */
function readList({ text }: TextFile): ReadonlyMap<string, number> {
  const lines = text.split('\n').map((line, index) => [line.trim().split(/\s/)[0] ?? '', index + 1] as const);
  return new Map(lines.filter(([acronym]) => acronym !== '' && !acronym.startsWith('#')));
}
