import type { Mention } from './mention';
import type { WrittenNote } from './writtenNote';

/**
 * The acronyms that a note uses before it spells them out: of each the first place in running text.
 * An acronym that everybody knows (`evidence: none`), or that the note defines in a list or as something else, has none.
 */
export function firstUses(note: WrittenNote, mentions: readonly Mention[]): readonly Mention[] {
  const known = new Set<string>([...note.layout.abbreviations.map(({ name }) => name), ...listed(mentions)]);
  const found: Mention[] = [];
  for (const mention of mentions) {
    const { acronym, kind, pair, isExplained, place, term } = mention;
    if (place === 'aside' || known.has(acronym)) continue;
    if (kind === 'full' || pair || isExplained) known.add(acronym);
    else if (place === 'body') {
      known.add(acronym);
      if (term.evidence !== 'none') found.push(mention);
    }
  }
  return found;
}

/** Acronyms that are explained for the whole note, wherever that stands, or that mean something else in it. */
function listed(mentions: readonly Mention[]): readonly string[] {
  return mentions.flatMap(({ acronym, pair, isExplained, inGlossary }) =>
    pair?.verdict === 'foreign' || (inGlossary && (pair || isExplained)) ? [acronym] : [],
  );
}
