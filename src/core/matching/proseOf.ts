import { codeProse } from './codeProse';
import { markdownProse } from './markdownProse';
import { plainProse } from './plainProse';
import type { Prose } from './prose';
import { readingOf } from './readingOf';

/**
 * The prose of a note in a VS Code language: Markdown is parsed, other languages for sentences are taken as plain
 * text, and all others as code.
 *
 * @param hasFrontMatter Whether the text is the start of a note whose front matter it holds.
 */
export function proseOf(text: string, language: string, hasFrontMatter: boolean): Prose {
  switch (readingOf(language)) {
    case 'markdown':
      return markdownProse(text, hasFrontMatter);
    case 'prose':
      return plainProse(text);
    case 'code':
      return codeProse(text);
  }
}
