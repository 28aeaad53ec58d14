import type { ReadGlossary } from './glossary';
import { GlossaryBuilder } from './glossaryBuilder';
import { mainLanguage, sameLanguage } from './languageTags';
import { childrenOf, parseXml, textOf, type XmlElement } from './parseXml';
import { say } from './sentence';
import type { Name } from './term';

/** A term as an entry gives it. */
interface TbxTerm {
  readonly text: string;
  readonly language: string;
  readonly element: XmlElement;
  /** `fullForm`, `acronym` and the like. */
  readonly type: string;
  /** `preferredTerm-admn-sts` and the like. */
  readonly status: string;
}

/**
 * Reads TBX (ISO 30042), both of 2008 (`martif`, `termEntry`, `langSet`, `tig`) and of 2019 (`tbx`, `conceptEntry`,
 * `langSec`, `termSec`): each entry is a term.
 */
export function parseTbx(file: string, text: string): ReadGlossary {
  const builder = new GlossaryBuilder(file, text);
  const read = parseXml(text);
  if ('fault' in read) {
    const { at, message } = read.fault;
    builder.complain(at, 1, say`This is not valid XML: ${message} Nothing of the file is read.`);
    return builder.build();
  }
  const top = /^(?:tbx|martif)$/.test(read.root.name) ? [read.root] : [];
  const bodies = top.flatMap(each => childrenOf(each, 'text')).flatMap(each => childrenOf(each, 'body'));
  const entries = bodies.flatMap(body => [
    ...childrenOf(body, 'conceptEntry'),
    ...childrenOf(body, 'termEntry'),
  ]);
  const terms = entries.map(entry => [entry, termsOf(entry)] as const);
  const main = mainLanguage(terms.flatMap(([, list]) => list.map(({ language }) => language)));
  for (const [entry, list] of terms) addEntry(builder, entry, list, main);
  if (entries.length === 0)
    builder.complain(0, 1, say`No entry of TBX ("conceptEntry" or "termEntry") is in this file.`);
  return builder.build();
}

function addEntry(
  builder: GlossaryBuilder,
  entry: XmlElement,
  terms: readonly TbxTerm[],
  main: string,
): void {
  const own = terms.filter(({ language }) => sameLanguage(language, main));
  const ranked = [...(own.length > 0 ? own : terms)].sort((a, b) => rank(a) - rank(b));
  const full = ranked.find(({ type }) => /^full/i.test(type));
  const short = ranked.find(({ type }) => /^(?:acronym|abbreviation|initialism|short)/i.test(type));
  const first = full && short ? short : ranked[0];
  if (!first) {
    builder.complain(entry.from, 1, say`This entry has no term. Give it one, or take it out.`);
    return;
  }
  const expansion = full && short ? full.text : undefined;
  const others = ranked.filter(({ text }) => text !== first.text && text !== expansion);
  const sections = languageSections(entry).filter(section => sameLanguage(languageOf(section), main));
  const notes = [entry, ...sections, ...sections.flatMap(termSections)];
  const described = (kind: string) => notes.flatMap(each => descriptions(each, kind));
  const translations = terms
    .filter(({ language }) => language !== '' && !sameLanguage(language, first.language))
    .map(({ language, text }) => [language, text] as const)
    .reverse();
  builder.add(
    {
      name: first.text,
      ...(expansion !== undefined && { expansion }),
      aliases: others.map(nameOf),
      definition: described('definition')[0] ?? '',
      examples: described('context'),
      translations: Object.fromEntries(translations),
      ...(entry.attributes.get('id') !== undefined && { meta: { entry: entry.attributes.get('id') ?? '' } }),
    },
    first.element.inside,
    first.text.length,
    described('subjectField')[0],
  );
}

/** Preferred terms first, deprecated ones last; otherwise as in the file. */
function rank({ status }: TbxTerm): number {
  if (/^preferred/i.test(status)) return 0;
  return isFormer(status) ? 2 : 1;
}

function isFormer(status: string): boolean {
  return /^(?:deprecated|superseded|obsolete)/i.test(status);
}

function nameOf({ text, status }: TbxTerm): Name {
  return isFormer(status) ? { text, status: 'superseded' } : { text };
}

function languageSections(entry: XmlElement): readonly XmlElement[] {
  return [...childrenOf(entry, 'langSec'), ...childrenOf(entry, 'langSet')];
}

function languageOf(section: XmlElement): string {
  return section.attributes.get('lang') ?? '';
}

function termSections(section: XmlElement): readonly XmlElement[] {
  const groups = childrenOf(section, 'ntig').flatMap(ntig => childrenOf(ntig, 'termGrp'));
  return [...childrenOf(section, 'termSec'), ...childrenOf(section, 'tig'), ...groups];
}

function termsOf(entry: XmlElement): readonly TbxTerm[] {
  return languageSections(entry).flatMap(section =>
    termSections(section).flatMap(group =>
      childrenOf(group, 'term')
        .filter(element => textOf(element) !== '')
        .map(element => ({
          text: textOf(element),
          language: languageOf(section),
          element,
          type: termNote(group, 'termType'),
          status: termNote(group, 'administrativeStatus'),
        })),
    ),
  );
}

function termNote(group: XmlElement, kind: string): string {
  const notes = [group, ...childrenOf(group, 'termNoteGrp')].flatMap(each => [
    ...childrenOf(each, 'termNote').filter(note => note.attributes.get('type') === kind),
    ...childrenOf(each, kind),
  ]);
  return notes[0] ? textOf(notes[0]) : '';
}

function descriptions(element: XmlElement, kind: string): readonly string[] {
  return [element, ...childrenOf(element, 'descripGrp')]
    .flatMap(each => [
      ...childrenOf(each, 'descrip').filter(descrip => descrip.attributes.get('type') === kind),
      ...childrenOf(each, kind),
    ])
    .map(textOf)
    .filter(text => text !== '');
}
