import type { Problem } from '../../glossary/problem';
import { isAfter, isDate } from '../calendar';
import type { ParsedTopic } from '../parseTopic';
import { findPlacements } from './placement';

/**
 * What the charts of a topic must keep to beside their own form: dates, sources, and one place each in the body.
 *
 * @param inBody Complains at an offset of the body.
 */
export function checkCharts(
  { charts, file, topic }: ParsedTopic,
  knownSources: ReadonlySet<string>,
  today: string,
  inBody: (offset: number, message: string) => void,
): readonly Problem[] {
  const problems: Problem[] = [];
  const at = (line: number, message: string) =>
    problems.push({ file, line, column: 1, message, severity: 'error' });
  const placements = findPlacements(topic.body);
  const seen = new Set<string>();

  for (const { chart, lineOf, rowLines, sound } of charts) {
    if (seen.has(chart.id)) at(lineOf('id'), `The topic has two charts "${chart.id}".`);
    seen.add(chart.id);
    if (!sound) continue;
    if (!isDate(chart.asOf)) {
      at(lineOf('asOf'), `"${chart.asOf}" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.`);
    } else if (isAfter(chart.asOf, today)) {
      at(lineOf('asOf'), `The date ${chart.asOf} lies in the future.`);
    }
    const used = new Set(chart.rows.flatMap(row => row.sources));
    for (const id of chart.sources) {
      if (!knownSources.has(id)) at(lineOf('sources'), `The source "${id}" is not in sources.yml.`);
      else if (!used.has(id)) at(lineOf('sources'), `The source "${id}" is listed, but no row names it.`);
    }
    chart.rows.forEach((row, index) => {
      for (const id of row.sources) {
        if (!chart.sources.includes(id)) {
          at(rowLines[index] ?? lineOf('rows'), `The source "${id}" is not among the chart's sources.`);
        }
      }
    });
    const places = placements.filter(place => place.chart === chart.id).length;
    if (places === 0) at(lineOf('id'), `The chart is never placed. Add a line ![…](chart:${chart.id}).`);
    if (places > 1) at(lineOf('id'), `The chart is placed ${places} times; once is enough.`);
  }
  for (const { chart, words, from, alone } of placements) {
    if (!seen.has(chart)) inBody(from, `There is no chart "${chart}" in the front matter.`);
    if (words.trim() === '') inBody(from, 'Say in the brackets what the chart shows.');
    if (!alone) inBody(from, 'A chart stands in a paragraph of its own, with an empty line above and below.');
  }
  return problems;
}
