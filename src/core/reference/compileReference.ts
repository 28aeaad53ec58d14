import { parseGlossary } from '../glossary/parseGlossary';
import type { Problem } from '../glossary/problem';
import { checkAcronyms } from './checkAcronyms';
import { checkTerms } from './checkTerms';
import { checkTopics } from './checkTopics';
import { joinLines } from './joinLines';
import { leaveOutCovered } from './leaveOutCovered';
import { topicOfLink } from './links';
import type { ParsedContent } from './parsedContent';
import { parseGroups, parseSources } from './parseSources';
import { parseTopic } from './parseTopic';
import type { Reference, Topic } from './reference';
import type { TextFile } from './textFile';

/** What `content/` holds, as read from the disk. */
export interface Content {
  readonly sources: TextFile;
  readonly groups: TextFile;
  readonly topics: readonly TextFile[];
  readonly glossaries: readonly TextFile[];
  /** Acronyms that need no explaining. */
  readonly acronyms: TextFile;
}

/**
 * Turns `content/` into the one object that ships.
 * Any problem, also a warning, means that the content must not ship.
 *
 * @param today The date against which "in the future" is judged, `YYYY-MM-DD`.
 */
export function compileReference(
  content: Content,
  today: string,
): { readonly reference: Reference; readonly problems: readonly Problem[] } {
  const { sources, lines, problems: sourceProblems } = parseSources(content.sources, today);
  const { groups, problems: groupProblems } = parseGroups(content.groups);
  const topicResults = content.topics.map(parseTopic);
  const glossaryResults = content.glossaries.map(({ path, text }) => parseGlossary(path, text));

  const topics = topicResults.flatMap(result => result.parsed ?? []);
  const groupOrder = new Map(groups.map((group, index) => [group.id, index]));
  const position = (topic: Topic) => groupOrder.get(topic.group) ?? groups.length;
  const reference: Reference = {
    format: 1,
    groups,
    topics: topics
      .map(({ topic }) => resolveLinks(topic))
      .sort((a, b) => position(a) - position(b) || a.order - b.order || (a.id < b.id ? -1 : 1)),
    terms: glossaryResults.flatMap(result => result.glossary.terms),
    sources,
  };
  const parsed: ParsedContent = {
    reference,
    topics,
    glossaries: glossaryResults.map(result => result.glossary),
    sourceLines: lines,
    files: { sources: content.sources.path, groups: content.groups.path },
    today,
  };
  const problems = [
    ...sourceProblems,
    ...groupProblems,
    ...topicResults.flatMap(result => result.problems),
    ...glossaryResults.flatMap(result => result.problems),
    ...checkTopics(parsed),
    ...checkTerms(parsed),
    ...checkAcronyms(parsed, content.acronyms),
  ];
  return { reference: { ...reference, terms: leaveOutCovered(reference.terms) }, problems };
}

/** In the file a link to a topic is a path, so that it works wherever Markdown is shown; here it is an id. */
function resolveLinks(topic: Topic): Topic {
  const resolve = (text: string) =>
    text.replace(/\]\(([^)\s]+)\)/g, (whole, target: string) => {
      const link = topicOfLink(target);
      return link ? `](topic:${link.topic}${link.anchor === undefined ? '' : `#${link.anchor}`})` : whole;
    });
  return {
    ...topic,
    summary: resolve(topic.summary),
    body: resolve(joinLines(topic.body)),
    questions: topic.questions.map(({ question, answer }) => ({
      question: resolve(question),
      answer: resolve(answer),
    })),
  };
}
