import { decodeText } from './decodeText';
import type { Glossary, ReadGlossary } from './glossary';
import { type GlossaryFormat, glossaryFormatOf } from './glossaryFormat';
import { LineIndex } from './lineIndex';
import { parseGlossary } from './parseGlossary';
import { parseMarkdownGlossary } from './parseMarkdownGlossary';
import { parseSkos } from './parseSkos';
import { parseTable } from './parseTable';
import { parseTbx } from './parseTbx';
import { messageOf, type Problem } from './problem';
import { type Sentence, say } from './sentence';

/** A larger file is not read: in bytes, or in UTF-16 units of a text. It is room for about 60,000 terms. */
export const largestGlossary = 8 * 2 ** 20;

/**
 * Reads a glossary of any format that we know; the end of the file's name decides which.
 * Never throws: whatever is wrong is a problem, and what is good is in the glossary.
 *
 * @param file Path or URI; it comes back in the glossary and in the problems.
 * @param content The bytes of the file, or its text.
 * @param format For a file whose name says nothing.
 */
export function readGlossary(
  file: string,
  content: Uint8Array | string,
  format = glossaryFormatOf(file),
): ReadGlossary {
  if (content.length > largestGlossary) {
    const message = say`This file is larger than ${largestGlossary / 2 ** 20} MB, too large for a glossary; it is not read. Split it into several files.`;
    return refused(file, message);
  }
  const { text, brokenAt } = typeof content === 'string' ? textOf(content) : decodeText(content);
  const read = readText(file, text, format);
  if (brokenAt === undefined) return read;
  const { line, column } = new LineIndex(text).placeOf(brokenAt, 1);
  const message = say`From here on the file is not UTF-8, so that letters are lost. Save it with the encoding UTF-8.`;
  const problem: Problem = { file, line, column, ...messageOf(message), severity: 'error' };
  return { ...read, problems: [problem, ...read.problems] };
}

function textOf(content: string): { readonly text: string; readonly brokenAt?: number } {
  return { text: content.startsWith('\ufeff') ? content.slice(1) : content };
}

function readText(file: string, text: string, format: GlossaryFormat | undefined): ReadGlossary {
  switch (format) {
    case 'yaml':
    case 'json':
      return parseGlossary(file, text);
    case 'markdown':
      return parseMarkdownGlossary(file, text);
    case 'table':
      return parseTable(file, text);
    case 'skos':
      return parseSkos(file, text);
    case 'tbx':
      return parseTbx(file, text);
    case undefined:
      return refused(
        file,
        say`This is no glossary that can be read. The name must end in .yml, .yaml, .json, .md, .csv, .tsv, .jsonld or .tbx.`,
      );
  }
}

function refused(file: string, message: Sentence): ReadGlossary {
  const glossary: Glossary = { file, terms: [], contexts: [], places: new Map(), imports: [] };
  return { glossary, problems: [{ file, line: 1, column: 1, ...messageOf(message), severity: 'error' }] };
}
