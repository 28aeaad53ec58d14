import { GFM, parser } from '@lezer/markdown';
import { Annotator } from '../../src/core/matching/annotate';
import { best, p99 } from './measure';
import type { Row } from './row';
import { builtInTerms, generatedNames, naturalText, termsOf } from './texts';

/** Whole notes: parsing, matching, evidence; then single keystrokes and hovers. */
export function annotationRows(): readonly Row[] {
  const annotator = new Annotator([{ glossary: 'built-in', terms: builtInTerms() }]);
  const markdown = parser.configure([GFM]);
  const text = naturalText(1_000_000);
  const parse = best(() => markdown.parse(text), 4);
  const whole = best(() => annotator.annotate(text, 'markdown'), 4);
  const small = naturalText(100_000);
  const large = naturalText(10_000_000);
  const perSmall = best(() => annotator.annotate(small, 'markdown'), 6);
  const perLarge = best(() => annotator.annotate(large, 'markdown'), 1) / 100;

  const note = annotator.note(text, 'markdown').readAll();
  note.all();
  const typed = 'The UNFCCC and the Paris Agreement, paragraph.\n\n# Next ';
  const keystroke = p99(i => {
    const at = (i * 7919) % 900_000;
    note.edit(at, at, typed[i % typed.length] ?? 'x');
    return note.between(at - 2000, at + 2000);
  }, 2000);

  const many = new Annotator([{ glossary: 'g', terms: termsOf(generatedNames(100_000)) }]);
  const big = many.note(large, 'markdown').readAll();
  big.at(5_000_000);
  const hover = p99(i => big.at((i * 104_729) % large.length), 5000);
  return [
    {
      group: 'annotation',
      name: 'times the Markdown parse alone',
      value: whole / parse,
      unit: 'x',
      target: { is: 'at most', value: 1.3 },
    },
    {
      group: 'annotation',
      name: 'per MB at 10 MB, times that at 100 KB',
      value: perLarge / perSmall,
      unit: 'x',
      target: { is: 'at most', value: 1.3 },
    },
    {
      group: 'annotation',
      name: 'a keystroke in a 1 MB note with its page, p99',
      value: keystroke,
      unit: 'ms',
      target: { is: 'at most', value: 2 },
    },
    {
      group: 'annotation',
      name: 'a hover in a 10 MB note, 100,000 names, p99',
      value: hover,
      unit: 'ms',
      target: { is: 'at most', value: 1 },
    },
  ];
}
