import { GFM, parser } from '@lezer/markdown';
import { Annotator } from '../../src/core/matching/annotate';
import { usualGrain } from '../../src/core/matching/note';
import { best, p99, percentile } from './measure';
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
  const perLarge = best(() => annotator.annotate(large, 'markdown'), 2) / 100;

  const inSmall = typing(annotator, small);
  const inText = typing(annotator, text);
  const inLarge = typing(annotator, large);

  const many = new Annotator([{ glossary: 'g', terms: termsOf(generatedNames(100_000)) }]);
  const big = many.note(large, 'markdown').readAll();
  big.at(5_000_000);
  const hover = p99(i => big.at((i * 104_729) % large.length), 2000);
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
      value: inText.p99,
      unit: 'ms',
      target: { is: 'at most', value: 2 },
    },
    {
      group: 'annotation',
      name: 'a keystroke in a 10 MB note, times that in a 100 KB note, medians',
      value: inLarge.median / inSmall.median,
      unit: 'x',
    },
    {
      group: 'annotation',
      name: 'text read for a keystroke in a 10 MB note, the most of all',
      value: inLarge.mostRead / 1000,
      unit: 'KB',
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

/** What keystrokes all over a note take, each with the annotations of the page around it. */
function typing(
  annotator: Annotator,
  text: string,
): { readonly p99: number; readonly median: number; readonly mostRead: number } {
  let read = 0;
  let mostRead = 0;
  const onRead = (length: number) => {
    read += length;
  };
  const note = annotator.note(text, 'markdown', { grain: { ...usualGrain, onRead } }).readAll();
  note.all();
  const typed = 'The UNFCCC and the Paris Agreement, paragraph.\n\n# Next ';
  const length = Math.floor(text.length * 0.9);
  const stroke = (i: number) => {
    const at = (i * 7919) % length;
    read = 0;
    note.edit(at, at, typed[i % typed.length] ?? 'x');
    const page = note.between(at - 2000, at + 2000);
    mostRead = Math.max(mostRead, read);
    return page;
  };
  return { p99: p99(stroke, 1000), median: percentile(stroke, 1000, 0.5), mostRead };
}
