import { definitionFootnote } from '../definitionFootnote';
import { expandEdits, expansionFor } from '../expandEdits';
import { firstUses } from '../firstUses';
import { refOf } from '../refOf';
import type { Finding, Fix } from './check';
import type { CheckedNote } from './checkedNote';

/** An acronym that is used before it is spelled out: the first place of each. */
export function unexpanded({ note, mentions, labels, sources }: CheckedNote): readonly Finding[] {
  return firstUses(note, mentions).map(use => {
    const { from, to, meaning, acronym } = use;
    const fixes: Fix[] = [];
    const edits = expandEdits(note, use);
    const full = expansionFor(note, use);
    if (edits)
      fixes.push({
        title: labels.expandHere(`${full} (${note.text.slice(from, to)})`),
        kind: 'expand',
        edits,
      });
    const footnote = definitionFootnote(note, [{ from, to, term: meaning.term }], sources, labels);
    if (footnote.length > 0) fixes.push({ title: labels.asFootnote, kind: 'footnote', edits: footnote });
    return {
      check: 'unexpanded',
      from,
      to,
      message: labels.unexpanded(acronym, meaning.term.expansion ?? ''),
      fixes,
      term: refOf(meaning),
      name: acronym,
    };
  });
}
