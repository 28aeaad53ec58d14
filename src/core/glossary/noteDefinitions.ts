import { frontMatterEnd } from '../matching/markdownGrammar';
import type { Place } from './glossary';

/** `*[ABC]: meaning`, as in PHP Markdown Extra; the name, then the meaning. */
const definitionLine = /^ {0,3}\*\[([^\]\n]{1,200})\]:[ \t]*(\S[^\n\r]*)/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** A line `*[ABC]: meaning` of a note. */
export interface NoteDefinition {
  readonly name: string;
  readonly meaning: string;
  /** Of the name. */
  readonly place: Place;
}

/** The lines `*[ABC]: meaning` outside front matter and fenced code, in their order. */
export function* noteDefinitions(text: string): Generator<NoteDefinition> {
  let line = 0;
  let closing: string | undefined;
  const start = frontMatterEnd(text);
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    line++;
    // only a line that starts with one of these signs can be of interest
    const sign = from < start ? '' : text.slice(from, from + 4).trimStart()[0];
    if (sign === '`' || sign === '~') {
      const mark = fence.exec(text.slice(from, to))?.[1];
      if (closing === undefined) closing = mark;
      else if (mark?.startsWith(closing)) closing = undefined;
    } else if (sign === '*' && closing === undefined) {
      const found = definitionLine.exec(text.slice(from, to));
      const [, name = '', meaning = ''] = found ?? [];
      if (name.trim() !== '') {
        const column = text.indexOf('[', from) + 1 - from;
        const place = { offset: from + column, length: name.length, line, column: column + 1 };
        yield { name: name.trim(), meaning: meaning.trim(), place };
      }
    }
    from = to + 1;
  }
}
