import { markdownProse } from './markdownProse';
import { plainProse } from './plainProse';
import type { Prose } from './prose';

/**
 * The prose of a note in a VS Code language: Markdown is parsed, all else is taken as plain text.
 *
 * @param hasFrontMatter Whether the text is the start of a note whose front matter it holds.
 */
export function proseOf(text: string, language: string, hasFrontMatter: boolean): Prose {
  return language === 'markdown' ? markdownProse(text, hasFrontMatter) : plainProse(text);
}
