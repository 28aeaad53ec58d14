import type { Source } from '../../src/core/reference/reference';

/** A CSL-JSON item, as far as sources need it. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** Types whose publisher is the periodical that they appeared in. */
const periodicals = ['article-journal', 'article-magazine', 'article-newspaper'];

/**
 * A source in the terms of CSL 1.0.2, which has no press releases: they are web pages of that genre.
 * @param issuerIsAuthor whether the body that issued a document counts as its author where no person is named,
 *   so that styles that cite by author and year have a name to print
 */
export function cslItem(source: Source, issuerIsAuthor: boolean): CslItem {
  const { id, type, title, publisher, author, date, accessed, url, language } = source;
  const inPeriodical = periodicals.includes(type);
  const issuer = issuerIsAuthor && !inPeriodical ? [{ literal: publisher }] : undefined;
  const authors = author === undefined ? issuer : author.split(' and ').map(person);
  return {
    id,
    type: type === 'press_release' ? 'webpage' : type,
    ...(type === 'press_release' && { genre: 'Press release' }),
    ...(authors && { author: authors }),
    title,
    [inPeriodical ? 'container-title' : 'publisher']: publisher,
    ...(date !== undefined && { issued: dateParts(date) }),
    ...(accessed !== undefined && { accessed: dateParts(accessed) }),
    URL: url,
    ...(language !== undefined && { language }),
  };
}

/** The last word is the family name; `others` stands for those who are not named. */
function person(name: string): object {
  const words = name.split(' ');
  return words.length < 2 ? { literal: name } : { given: words.slice(0, -1).join(' '), family: words.at(-1) };
}

function dateParts(date: string): object {
  return { 'date-parts': [date.split('-').map(Number)] };
}
