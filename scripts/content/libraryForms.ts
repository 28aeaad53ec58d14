/// <reference path="./citation-js.d.ts" />
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Source } from '../../src/core/reference/reference';
import { escapeMarkdown } from '../../src/core/writing/escapeMarkdown';
import type { LibraryForms } from '../../src/core/writing/packCitationForms';
import { cslItem } from './cslItem';
import { footnoteStyle } from './footnoteStyle';

const style = 'leadit-notes';
plugins.config.get('@csl').styles.add(style, footnoteStyle);
// entries are found by the ids that topics and notes cite
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** The forms of a source as the library writes them. */
export function libraryForms(source: Source): LibraryForms {
  return { bibtex: bibtex(source), csl: csl(source), footnote: footnote(source) };
}

/**
 * Where no person is named the issuer becomes the author, since styles label and sort by authors. That is done here
 * because the library escapes no names and takes "A and B" for two people. It also repeats addresses, and makes a name of
 * BibTeX's word for "et al.".
 */
function bibtex(source: Source): string {
  const entry = new Cite([cslItem(source, false)])
    .format('bibtex')
    .trim()
    .replace(/^\thowpublished = .*\n/m, '')
    .replace(' and {others}', ' and others');
  if (source.author !== undefined) return entry;
  return entry.replace(/^\t(?:publisher|institution) = (\{.*\}),$/m, '\tauthor = {$1},\n$&');
}

function csl(source: Source): string {
  const [item] = new Cite([cslItem(source, true)]).format('data', { format: 'object' });
  return JSON.stringify(item);
}

/** The style puts the address last; the library gives HTML with nothing but italics and character references. */
function footnote(source: Source): string {
  const pieces = new Cite([cslItem(source, false)])
    .format('bibliography', { format: 'html', style, lang: 'en-US' })
    .replace(/<\/?div[^>]*>/g, '')
    .trim()
    .split(/<\/?i>/)
    .map(decode);
  const last = pieces.pop() ?? '';
  const words = [...pieces, last.slice(0, -source.url.length)].map(escapeMarkdown);
  return `[^${source.id}]: ${words.join('*')}<${source.url}>`;
}

function decode(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
