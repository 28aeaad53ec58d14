import { readingOf } from '../matching/readingOf';
import { escapeMarkdown } from './escapeMarkdown';
import { listEnd, listSpan, listStart } from './listMarkers';
import { readLayout } from './noteLayout';
import { readMentions } from './readMentions';
import type { TextEdit } from './textEdit';
import { type Annotate, WrittenNote } from './writtenNote';

/** How the list of abbreviations is written: as a table, or as lines `*[NDC]: …` that many renderers understand. */
export type ListFormat = 'table' | 'definitions';

/** Headings of the table. */
export interface ListLabels {
  readonly abbreviation: string;
  readonly meaning: string;
}

/**
 * Inserts the list of a note's abbreviations between two marking comments, or brings the list up to date that is
 * there. No edits where it is already, where there is nothing to list, and in other languages than Markdown.
 *
 * @param at Where a new list is to go, if that is between two blocks; else it goes to the end.
 */
export function abbreviationList(
  text: string,
  language: string,
  annotate: Annotate,
  at: number,
  format: ListFormat,
  labels: ListLabels,
): readonly TextEdit[] {
  if (readingOf(language) !== 'markdown') return [];
  const layout = readLayout(text, language);
  const { eol, blocks, bodyStart, bodyEnd } = layout;
  const old = listSpan(text, layout);
  // the list itself must not speak for what stands in it
  const rest = old ? text.slice(0, old.from) + text.slice(old.to) : text;
  const entries = abbreviations(new WrittenNote(rest, language, annotate(rest)), format);
  if (entries.length === 0 && !old) return [];
  const lines = format === 'table' ? tableOf(entries, labels) : definitionsOf(entries);
  const list = [listStart, '', ...lines, ...(lines.length > 0 ? [''] : []), listEnd].join(eol);
  if (old) return text.slice(old.from, old.to) === list ? [] : [{ ...old, insert: list }];
  const isFree = at >= bodyStart && at <= bodyEnd && !blocks.has(at) && !blocks.has(at - 1);
  const end = isFree ? at : text.slice(0, bodyEnd).trimEnd().length;
  const to = isFree ? at : bodyEnd;
  return [{ from: end, to, insert: setApart(list, text.slice(0, end), text.slice(to), eol) }];
}

interface Entry {
  readonly acronym: string;
  readonly meaning: string;
}

function abbreviations(note: WrittenNote, format: ListFormat): readonly Entry[] {
  const found = new Map<string, string>();
  const others = new Set<string>();
  for (const { kind, acronym, term, pair } of readMentions(note)) {
    if (pair?.verdict === 'foreign') others.add(acronym);
    if (kind === 'acronym' && term.expansion !== undefined && !found.has(acronym)) {
      found.set(acronym, term.expansion);
    }
  }
  // what the author has defined by hand is not defined twice
  if (format === 'definitions') for (const { name } of note.layout.abbreviations) others.add(name);
  return [...found]
    .filter(([acronym]) => !others.has(acronym))
    .map(([acronym, meaning]) => ({ acronym, meaning }))
    .sort((a, b) => compare(a.acronym.toLowerCase(), b.acronym.toLowerCase()));
}

function tableOf(entries: readonly Entry[], labels: ListLabels): readonly string[] {
  if (entries.length === 0) return [];
  const row = (left: string, right: string) => `| ${left} | ${right} |`;
  return [
    row(escapeMarkdown(labels.abbreviation), escapeMarkdown(labels.meaning)),
    row('---', '---'),
    ...entries.map(({ acronym, meaning }) => row(escapeMarkdown(acronym), escapeMarkdown(meaning))),
  ];
}

function definitionsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ acronym, meaning }) => `*[${acronym.replace(/[[\]]/g, '')}]: ${meaning}`);
}

/** A block with the blank lines that it needs around it. */
function setApart(block: string, before: string, behind: string, eol: string): string {
  const above =
    before === '' || /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(before)
      ? ''
      : /\n[ \t]*$/.test(before)
        ? eol
        : eol + eol;
  const below =
    behind.trim() === ''
      ? eol
      : /^[ \t]*\r?\n[ \t]*\r?\n/.test(behind)
        ? ''
        : /^[ \t]*\r?\n/.test(behind)
          ? eol
          : eol + eol;
  return above + block + below;
}

/** By code units: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
