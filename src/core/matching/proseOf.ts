import { markdownProse } from './markdownProse';
import { plainProse } from './plainProse';
import type { Block } from './prose';

/** The prose of a note in a VS Code language: Markdown is parsed, all else is taken as plain text. */
export function proseOf(text: string, language: string): readonly Block[] {
  return language === 'markdown' ? markdownProse(text) : plainProse(text);
}
