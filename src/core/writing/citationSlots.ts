import { longDate } from '../reading/longDate';
import type { CitationKind, Source } from '../reference/reference';
import { escapeMarkdown } from './escapeMarkdown';

/** What a form repeats of its source: slot name to text, as that kind of form writes it. */
export type Slots = Readonly<Record<string, string>>;

/**
 * The slots of a source for a kind of form. They follow what the library does with the plain cases; the build
 * compares each form with the library's, and keeps as it is what these rules do not hit.
 */
export function citationSlots(source: Source, kind: CitationKind): Slots {
  const { id, url, title, publisher, date } = source;
  const [year = '', month = '', day = ''] = date?.split('-').map(part => String(Number(part))) ?? [];
  const slots = {
    bibtex: () => ({
      title: braceCapitals(escapeTex(title)),
      publisher: escapeTex(publisher),
      month: day ? `${months[Number(month) - 1]} ${day}` : month,
    }),
    csl: () => ({ title: inJson(title), publisher: inJson(publisher), month, day }),
    footnote: () => ({
      title: escapeMarkdown(curlApostrophes(title)),
      publisher: escapeMarkdown(curlApostrophes(publisher)),
      date: date === undefined ? '' : longDate(date),
    }),
  };
  return { id, url, year, ...slots[kind]() };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What TeX calls the marks on letters that sources have. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '"',
  '\u030a': 'r',
  '\u0327': 'c',
};

function escapeTex(text: string): string {
  return text
    .replace(/[&%#_]/g, '\\$&')
    .replaceAll('$', '\\textdollar{}')
    .replaceAll('€', '\\texteuro{}')
    .replaceAll('°', '\\textdegree{}')
    .replaceAll('–', '--')
    .normalize('NFD')
    .replace(/(\p{L})(\p{M})/gu, (whole, letter: string, mark: string) =>
      accents[mark] === undefined ? whole : `{\\${accents[mark]} ${letter}}`,
    )
    .normalize();
}

/** BibTeX styles put titles in lower case but for what stands in braces; the first word needs none. */
function braceCapitals(title: string): string {
  return title
    .split(/(:\s*)/)
    .map(part => part.replace(/([^\\])\b([a-z]*[A-Z].*?)\b/g, '$1{$2}'))
    .join('');
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function curlApostrophes(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'/gu, '’');
}
