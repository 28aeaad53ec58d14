import { expansionFor } from '../expandEdits';
import { likeCase } from '../likeCase';
import { refOf } from '../refOf';
import type { Finding } from './check';
import type { CheckedNote } from './checkedNote';
import { isPlain } from './isPlain';

/** Words beside an acronym that are nearly its full name: "Framework Convention for Climate Change (UNFCCC)". */
export function wrongExpansion({ note, mentions, labels }: CheckedNote): readonly Finding[] {
  return mentions.flatMap((mention): readonly Finding[] => {
    const { pair, place, meaning, acronym } = mention;
    if (pair?.verdict !== 'near' || place === 'quote' || place === 'title') return [];
    const { full } = pair;
    const written = note.text.slice(full.from, full.to);
    const right = likeCase(expansionFor(note, mention), written);
    return [
      {
        check: 'wrong-expansion',
        ...full,
        message: labels.wrongExpansion(acronym, written.replace(/\s+/g, ' '), right),
        fixes: isPlain(note, full)
          ? [{ title: labels.replaceBy(right), kind: 'replace', edits: [{ ...full, insert: right }] }]
          : [],
        term: refOf(meaning),
        name: acronym,
      },
    ];
  });
}
