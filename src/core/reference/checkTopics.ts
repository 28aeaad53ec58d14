import type { Problem } from '../glossary/problem';
import { isAfter, isDate } from './calendar';
import { checkCharts } from './charts/checkCharts';
import { findUncitedFigures } from './figures';
import { headingAnchors } from './headings';
import { findCitations, findLinks, topicOfLink } from './links';
import type { ParsedContent } from './parsedContent';
import type { ParsedTopic } from './parseTopic';

/** What a topic must keep to beside its own form: its place, its dates, its sources, its links, its figures. */
export function checkTopics(content: ParsedContent): readonly Problem[] {
  const { reference, topics } = content;
  const byId = new Map(topics.map(parsed => [parsed.topic.id, parsed]));
  const groups = new Set(reference.groups.map(group => group.id));
  const terms = new Set(reference.terms.map(term => term.id));
  const seen = new Map<string, string>();
  const reached = new Set<string>();
  const sources = new Set(content.sourceLines.keys());
  const problems: Problem[] = [];

  for (const parsed of topics) {
    const { topic, file, lineOf, bodyLine } = parsed;
    const at = (line: number, column: number, message: string) =>
      problems.push({ file, line, column, message, severity: 'error' });
    const atKey = (key: string, message: string) => at(lineOf(key), 1, message);
    const inBody = (offset: number, message: string) => {
      const before = topic.body.slice(0, offset).split('\n');
      at(bodyLine + before.length, (before.at(-1)?.length ?? 0) + 1, message);
    };

    const path = `${topic.group}/${topic.id}.md`;
    if (!file.endsWith(`/${path}`)) {
      atKey('id', `A topic stands in topics/<group>/<id>.md; by its id and group this one is ${path}.`);
    }
    const first = seen.get(topic.id);
    if (first !== undefined) atKey('id', `The id "${topic.id}" is taken by ${first}.`);
    seen.set(topic.id, file);
    if (!groups.has(topic.group)) atKey('group', `There is no group "${topic.group}" in groups.yml.`);
    if (!isDate(topic.asOf)) {
      atKey('asOf', `"${topic.asOf}" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.`);
    } else if (isAfter(topic.asOf, content.today)) {
      atKey('asOf', `The date ${topic.asOf} lies in the future.`);
    }
    for (const id of topic.terms) {
      if (!terms.has(id)) atKey('terms', `There is no term "${id}" in the glossary.`);
    }

    problems.push(...checkCharts(parsed, sources, content.today, inBody));

    const cited = new Set(parsed.charts.flatMap(({ chart }) => chart.sources));
    for (const { id, from } of findCitations(topic.body)) {
      cited.add(id);
      if (!content.sourceLines.has(id)) inBody(from, `The source "${id}" is not in sources.yml.`);
    }
    for (const text of frontTexts(parsed)) {
      for (const { id } of findCitations(text)) {
        cited.add(id);
        if (!content.sourceLines.has(id)) atKey('questions', `The source "${id}" is not in sources.yml.`);
      }
    }
    if (topic.sources.length === 0) atKey('sources', 'The topic names no source.');
    for (const id of topic.sources) {
      if (!content.sourceLines.has(id)) atKey('sources', `The source "${id}" is not in sources.yml.`);
      else if (!cited.has(id))
        atKey('sources', `The source "${id}" is listed but never cited as [^${id}] or by a chart.`);
    }
    for (const id of cited) {
      if (content.sourceLines.has(id) && !topic.sources.includes(id)) {
        atKey('sources', `The source "${id}" is cited but not listed in "sources".`);
      }
    }

    const follow = (target: string, complain: (message: string) => void) => {
      if (/^(?:https?|chart):/.test(target)) return;
      const link = target.startsWith('#')
        ? { topic: topic.id, anchor: target.slice(1) }
        : topicOfLink(target);
      const other = link && byId.get(link.topic);
      if (!link || !other) return complain(`The link "${target}" leads to no topic.`);
      if (other !== parsed) reached.add(link.topic);
      if (link.anchor !== undefined && !headingAnchors(other.topic.body).includes(link.anchor)) {
        complain(`The topic "${link.topic}" has no heading "#${link.anchor}".`);
      }
    };
    for (const { from, target } of findLinks(topic.body)) follow(target, message => inBody(from, message));
    for (const text of frontTexts(parsed)) {
      for (const { target } of findLinks(text)) follow(target, message => atKey('questions', message));
    }
    for (const id of topic.related) {
      if (!byId.has(id)) atKey('related', `There is no topic "${id}".`);
      else if (id === topic.id) atKey('related', 'A topic is not related to itself.');
      else reached.add(id);
    }
    for (const figure of findUncitedFigures(topic.body, reference.terms)) {
      inBody(
        figure.from,
        `The figure "${figure.text}" stands in a sentence or row without a source. Add [^source-id].`,
      );
    }
    for (const { question, answer } of topic.questions) {
      // an answer is short: one source may back all of it
      if (findCitations(answer).length > 0) continue;
      for (const { text } of findUncitedFigures(answer, reference.terms)) {
        const where = `In the answer to "${question}"`;
        atKey('questions', `${where} the figure "${text}" stands without a source. Add [^source-id].`);
      }
    }
  }
  for (const { topic, file, lineOf } of topics) {
    if (reached.has(topic.id) || topics.length === 1) continue;
    const message = 'No other topic leads here. Link to it, or name it in "related" somewhere.';
    problems.push({ file, line: lineOf('id'), column: 1, message, severity: 'error' });
  }
  return problems;
}

function frontTexts({ topic }: ParsedTopic): readonly string[] {
  return [topic.summary, ...topic.questions.flatMap(({ question, answer }) => [question, answer])];
}
