import { shorthandSigns } from './shorthand';

/** A word or number with the space before it, which nearly always has one; or what is a sign of shorthand itself. */
const word = / [A-Za-z0-9]{2,}|[Ā-\u07ff]/g;
const citationStart = /\[\^([\w.-]+)(?=\])/g;
const linkStart = /\]\(topic:([\w.-]+)(?=[)#])/g;

/**
 * The words of texts that are worth a sign, those said most first: the signs of these are alike. Signs that the texts
 * hold themselves are among them, so that none is taken for a word.
 */
export function shorthandWords(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [found] of text.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  // a sign takes two bytes, and the list of words has each once
  const worth = ([found, count]: readonly [string, number]) =>
    found.length === 1 ? Number.POSITIVE_INFINITY : (count - 1) * (found.length - 2);
  return [...counts]
    .filter(each => worth(each) > 0)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, shorthandSigns.last - shorthandSigns.firstWord + 1)
    .sort(([, a], [, b]) => b - a)
    .map(([found]) => found);
}

/**
 * Writes in shorthand, the opposite of `readShorthand`. What is given is a text, and the places of the sources that it
 * may cite.
 *
 * @param words As {@link shorthandWords} gives them, of texts that this one is among.
 * @param topicAt From the ids of topics to their places.
 */
export function writeShorthand(
  words: readonly string[],
  topicAt: ReadonlyMap<string, number>,
): (text: string, sourceAt: ReadonlyMap<string, number> | undefined) => string {
  const { citation, link, firstWord } = shorthandSigns;
  const signs = new Map(words.map((each, index) => [each, String.fromCharCode(firstWord + index)]));
  const marked = (sign: number, place: number | undefined) =>
    place === undefined ? undefined : `${String.fromCharCode(sign)}${place}`;
  return (text, sourceAt) =>
    text
      .replace(word, found => signs.get(found) ?? found)
      .replace(citationStart, (whole, id: string) => marked(citation, sourceAt?.get(id)) ?? whole)
      .replace(linkStart, (whole, id: string) => marked(link, topicAt.get(id)) ?? whole);
}
