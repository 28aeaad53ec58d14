import { GFM, parser } from '@lezer/markdown';
import { Annotator } from '../../src/core/matching/annotate';
import { usualGrain } from '../../src/core/matching/note';
import { bestRound, p99, type Strokes, Timed, takeTurns, timeOf } from './measure';
import type { Row } from './row';
import { builtInTerms, generatedNames, naturalText, termsOf } from './texts';

/** Whole notes: parsing, matching, evidence; then single keystrokes and hovers. */
export function annotationRows(): readonly Row[] {
  const annotator = new Annotator([{ glossary: 'built-in', terms: builtInTerms() }]);
  const markdown = parser.configure([GFM]);
  const text = naturalText(1_000_000);
  const small = naturalText(100_000);
  const large = naturalText(10_000_000);
  const annotate = (note: string) => annotator.annotate(note, 'markdown');
  const parse = new Timed(() => markdown.parse(text));
  const whole = new Timed(() => annotate(text));
  takeTurns([parse, whole], 8);
  // the same length of text in one note and in a hundred, so that the garbage collector has its share of both
  const hundred = (work: (note: string) => unknown) => () => {
    for (let i = 0; i < 100; i++) work(small);
  };
  const annotateSmall = new Timed(hundred(annotate));
  const annotateLarge = new Timed(() => annotate(large));
  const parseSmall = new Timed(hundred(note => markdown.parse(note)));
  const parseLarge = new Timed(() => markdown.parse(large));
  takeTurns([annotateSmall, annotateLarge, parseSmall, parseLarge], 4);

  const inSmall = typing(annotator, small);
  const inText = typing(annotator, text);
  const inLarge = typing(annotator, large);
  const blocks = startingBlocks(annotator, text);

  const many = new Annotator([{ glossary: 'g', terms: termsOf(generatedNames(100_000)) }]);
  const big = many.note(large, 'markdown').readAll();
  big.at(5_000_000);
  const hover = p99(i => big.at((i * 104_729) % large.length), 2000);
  return [
    {
      group: 'annotation',
      name: 'times the Markdown parse alone',
      value: whole.best / parse.best,
      unit: 'x',
      target: { is: 'at most', value: 1.3 },
    },
    {
      group: 'annotation',
      name: 'per MB at 10 MB, times that at 100 KB',
      value: annotateLarge.best / annotateSmall.best,
      unit: 'x',
      target: { is: 'at most', value: 1.3 },
    },
    {
      group: 'annotation',
      name: 'the same of the Markdown parser alone',
      value: parseLarge.best / parseSmall.best,
      unit: 'x',
    },
    {
      group: 'annotation',
      name: 'a keystroke in a 1 MB note with its page, p99',
      value: inText.strokes.onClock(0.99),
      unit: 'ms',
      target: { is: 'at most', value: 2 },
      note: ofProcessor(inText.strokes),
    },
    {
      group: 'annotation',
      name: 'a keystroke there that begins or ends a code block, a list, a quote, a heading or a comment, p99',
      value: blocks.strokes.onClock(0.99),
      unit: 'ms',
      target: { is: 'at most', value: 2 },
      note: ofProcessor(blocks.strokes),
    },
    {
      group: 'annotation',
      name: 'the longest step in which is read on after one that begins or ends a code block there',
      value: blocks.longestStep,
      unit: 'ms',
    },
    {
      group: 'annotation',
      name: 'a keystroke in a 10 MB note, times that in a 100 KB note, medians',
      value: inLarge.strokes.onClock(0.5) / inSmall.strokes.onClock(0.5),
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
): { readonly strokes: Strokes; readonly mostRead: number } {
  let read = 0;
  let mostRead = 0;
  const onRead = (length: number) => {
    read += length;
  };
  const note = annotator.note(text, 'markdown', { grain: { ...usualGrain, onRead } }).readAll();
  note.all();
  const typed = 'The UNFCCC and the Paris Agreement, paragraph.\n\n# Next ';
  const length = Math.floor(text.length * 0.9);
  const strokes = bestRound(12, (round, number) => {
    for (let i = number * 1000; i < (number + 1) * 1000; i++) {
      const at = (i * 7919) % length;
      read = 0;
      round.take(() => {
        note.edit(at, at, typed[i % typed.length] ?? 'x');
        return note.between(at - 2000, at + 2000);
      });
      mostRead = Math.max(mostRead, read);
    }
  });
  return { strokes, mostRead };
}

/**
 * What the keystrokes take by which blocks begin and end, with the page around them, and how long the longest of the
 * steps is in which the host reads on afterwards.
 */
function startingBlocks(
  annotator: Annotator,
  text: string,
): { readonly strokes: Strokes; readonly longestStep: number } {
  const note = annotator.note(text, 'markdown').readAll();
  note.all();
  const starts = ['```\n', '- ', '> ', '# ', '<!--\n'];
  const longest: number[] = [];
  const strokes = bestRound(6, (round, number) => {
    longest[number] = 0;
    for (let i = 0; i < 100; i++) {
      const at = text.lastIndexOf('\n\n', (i * 90_001) % text.length) + 2;
      const start = starts[i % starts.length] ?? '';
      for (const [to, insert] of [
        [at, start],
        [at + start.length, ''],
      ] as const) {
        round.take(() => {
          note.edit(at, to, insert);
          return note.between(at - 2000, at + 2000);
        });
        while (!note.complete) {
          longest[number] = Math.max(
            longest[number] ?? 0,
            timeOf(() => note.readOn()),
          );
        }
      }
    }
  });
  return { strokes, longestStep: Math.min(...longest) };
}

function ofProcessor(strokes: Strokes): string {
  return `${strokes.ofProcessor(0.99).toFixed(1)} ms of the processor`;
}
