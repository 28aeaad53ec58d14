import type { ReadGlossary } from './glossary';
import { GlossaryBuilder } from './glossaryBuilder';
import { mainLanguage, sameLanguage } from './languageTags';
import type { Name } from './term';
import { readXml, type XmlElement } from './xmlFile';

/** Elements that hold text; of the DCT style, where the kind of a description is the name of the element, too. */
const plain = [
  ...['term', 'descrip', 'termNote', 'note', 'title', 'p'],
  ...['definition', 'subjectField', 'context', 'termType', 'administrativeStatus'],
];

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
  const read = readXml(text, plain);
  if ('fault' in read) {
    const { line, column, message } = read.fault;
    builder.complainAt(line, column, `This is not valid XML: ${message} Nothing of the file is read.`);
    return builder.build();
  }
  const top = [...read.root.children('tbx'), ...read.root.children('martif')];
  const bodies = top.flatMap(each => each.children('text')).flatMap(each => each.children('body'));
  const entries = bodies.flatMap(body => [...body.children('conceptEntry'), ...body.children('termEntry')]);
  const terms = entries.map(entry => [entry, termsOf(entry)] as const);
  const main = mainLanguage(terms.flatMap(([, list]) => list.map(({ language }) => language)));
  for (const [entry, list] of terms) addEntry(builder, entry, list, main);
  if (entries.length === 0)
    builder.complain(0, 1, 'No entry of TBX ("conceptEntry" or "termEntry") is in this file.');
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
    builder.complain(entry.from, 1, 'This entry has no term. Give it one, or take it out.');
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
      ...(entry.attribute('id') !== undefined && { meta: { entry: entry.attribute('id') ?? '' } }),
    },
    first.element.from + '<term>'.length,
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
  return [...entry.children('langSec'), ...entry.children('langSet')];
}

function languageOf(section: XmlElement): string {
  return section.attribute('lang') ?? '';
}

function termSections(section: XmlElement): readonly XmlElement[] {
  const groups = section.children('ntig').flatMap(ntig => ntig.children('termGrp'));
  return [...section.children('termSec'), ...section.children('tig'), ...groups];
}

function termsOf(entry: XmlElement): readonly TbxTerm[] {
  return languageSections(entry).flatMap(section =>
    termSections(section).flatMap(group =>
      group
        .children('term')
        .filter(({ text }) => text !== '')
        .map(element => ({
          text: element.text,
          language: languageOf(section),
          element,
          type: termNote(group, 'termType'),
          status: termNote(group, 'administrativeStatus'),
        })),
    ),
  );
}

function termNote(group: XmlElement, kind: string): string {
  const notes = [group, ...group.children('termNoteGrp')].flatMap(each => [
    ...each.children('termNote').filter(note => note.attribute('type') === kind),
    ...each.children(kind),
  ]);
  return notes[0]?.text ?? '';
}

function descriptions(element: XmlElement, kind: string): readonly string[] {
  return [element, ...element.children('descripGrp')]
    .flatMap(each => [
      ...each.children('descrip').filter(descrip => descrip.attribute('type') === kind),
      ...each.children(kind),
    ])
    .map(({ text }) => text)
    .filter(text => text !== '');
}
