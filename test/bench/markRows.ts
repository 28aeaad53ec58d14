import { Annotator } from '../../src/core/matching/annotate';
import { marksBetween } from '../../src/core/writing/marksBetween';
import { p99 } from './measure';
import type { Row } from './row';
import { builtInTerms, naturalText } from './texts';

/** What a page of marks costs after an edit: in a note with sections, and in one that is a single long one. */
export function markRows(): readonly Row[] {
  const annotator = new Annotator([{ glossary: 'built-in', terms: builtInTerms() }]);
  const plain = naturalText(1_000_000).replace(/^#+ /gm, '');
  const parted = plain.replace(/(?:[^\n]+\n\n){20}/g, part => `${part}## Next\n\n`);
  const of = (text: string) => {
    const note = annotator.note(text, 'markdown').readAll();
    note.all();
    return p99(i => {
      const at = (i * 7919) % 900_000;
      note.edit(at, at, 'x');
      return marksBetween(note, at - 3000, at + 3000, 'firstInSection');
    }, 1000);
  };
  return [
    {
      group: 'marks',
      name: 'a page after a keystroke in a 1 MB note with sections, p99',
      value: of(parted),
      unit: 'ms',
    },
    { group: 'marks', name: 'the same in a note of a single section, p99', value: of(plain), unit: 'ms' },
  ];
}
