import { plainTerm } from './plainTerm';
import type { TermDraft } from './termDraft';
import { blockText, flowText } from './yamlText';

/** The text of a new glossary file with one context, with a first term or none. */
export function newGlossary(title: string, format: 'yaml' | 'json' = 'yaml', first?: TermDraft): string {
  const terms = first ? [plainTerm(first)] : [];
  const style = { newline: '\n', json: format === 'json' };
  const content = { contexts: [{ name: title, terms }] };
  return `${style.json ? flowText(content, style, 0) : blockText(content, 0, style)}\n`;
}
