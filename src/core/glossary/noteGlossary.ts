import { frontMatterEnd } from '../matching/markdownGrammar';
import { expansionGuess } from './expansionGuess';
import type { Glossary, Place } from './glossary';
import { IdKeeper } from './idKeeper';
import type { Term } from './term';
import { termOf } from './termOf';

/** `*[ABC]: meaning`, as in PHP Markdown Extra; the name, then the meaning. */
const definition = /^ {0,3}\*\[([^\]\n]{1,200})\]:[ \t]*(\S[^\n\r]*)/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The terms that a note defines for itself in lines `*[ABC]: meaning`, outside front matter and fenced code.
 * Linear in the note, and next to nothing for a note without such lines.
 *
 * @param file Path or URI of the note.
 */
export function noteGlossary(file: string, text: string): Glossary {
  const terms: Term[] = [];
  const places = new Map<string, Place>();
  const ids = new IdKeeper();
  for (const { name, meaning, place } of text.includes('*[') ? definitions(text) : []) {
    const id = ids.takeFor(name);
    const sentence = `${meaning.replace(/\.$/, '')} (${name})`;
    const expansion = /[.!?]\s/.test(meaning) ? undefined : expansionGuess(sentence, name);
    const whole = expansion !== undefined && sentence.startsWith(expansion);
    // an author who defines a name writes it as defined
    const draft = { name, match: 'exact' as const, ...(whole ? { expansion } : { definition: meaning }) };
    terms.push(termOf(draft, id, ''));
    places.set(id, place);
  }
  return { file, terms, contexts: [{ name: '', paths: [], meta: {}, terms }], places, imports: [] };
}

function* definitions(text: string): Generator<{ name: string; meaning: string; place: Place }> {
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
      const found = definition.exec(text.slice(from, to));
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
