import assert from 'node:assert/strict';
import { Annotator } from '../../../src/core/matching/annotate';
import { builtInTerms, generatedNames, naturalText, termsOf } from '../../bench/texts';

// Growth is judged by ratios within one run, and by the time that this process was given, so that other programs on
// the machine do not count, but for what its other threads wait for each other. The sizes lie a factor of forty or more
// apart: work that grows with the square multiplies the cost of a unit by forty each time, noise does not by thirteen, and
// if it did once, another look tells.
const slack = 13;
const looks = 5;

/** Milliseconds of the processor that a piece of work takes. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several costs: for a small piece of work, at which the first run finds nothing compiled. */
function leastCost(work: () => unknown): number {
  return Math.min(...Array.from({ length: 6 }, () => cost(work)));
}

/** Asserts that a larger piece of work costs at most so much; it may try again. */
function assertCost(work: () => unknown, most: number): void {
  const taken: number[] = [];
  while (taken.length < looks) {
    taken.push(cost(work));
    if (taken.some(each => each <= most)) return;
  }
  assert.fail(`${taken.map(each => each.toFixed(1)).join(', ')} ms instead of ${most.toFixed(1)} at most`);
}

/** Asserts that annotating a text costs no more for each character at the larger sizes than at the smallest. */
function assertLinear(make: (size: number) => string, [smallest = 0, ...larger]: readonly number[]): void {
  const small = make(smallest);
  const each = leastCost(() => annotator.annotate(small, 'markdown')) / small.length;
  for (const size of larger) {
    const text = make(size);
    assert.ok(text.length >= size);
    assertCost(() => annotator.annotate(text, 'markdown'), each * text.length * slack);
  }
}

const annotator = new Annotator([{ glossary: 'built-in', terms: builtInTerms() }]);

describe('The cost of annotating', function () {
  this.timeout(60_000);

  before('warm up', () => {
    annotator.annotate(naturalText(500_000), 'markdown');
  });

  it('grows no faster than the text, from 10 KB to 10 MB', () => {
    assertLinear(naturalText, [10_000, 400_000, 10_000_000]);
  });

  it('hardly grows with the names, from 100 to 100,000, and that of their index no faster than they do', () => {
    const text = naturalText(100_000);
    const names = generatedNames(100_000);
    let few: { readonly index: number; readonly text: number } | undefined;
    for (const count of [100, 1000, 10_000, 100_000]) {
      const terms = termsOf(names.slice(0, count));
      let many = new Annotator();
      const make = () => {
        many = new Annotator([{ glossary: 'g', terms }]);
      };
      const annotate = () => many.annotate(text, 'plaintext');
      if (few) {
        assertCost(make, ((few.index * count) / 100) * slack);
        assertCost(annotate, few.text * slack);
      } else few = { index: leastCost(make), text: leastCost(annotate) };
    }
  });

  const repeated = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length));
  const hostile: Readonly<Record<string, (size: number) => string>> = {
    'brackets that never close': repeated('('),
    'square brackets that never close': repeated('['),
    asterisks: repeated('*'),
    'emphasis that never closes': repeated('*a '),
    'links that never close': repeated('[a]('),
    'links to addresses that never close': repeated('[a](<b'),
    'links with titles that never close': repeated('[a](b "c'),
    'pictures that never close': repeated('![a]('),
    'references that never close': repeated('[a]['),
    'empty brackets': repeated('[]'),
    'definitions on one line': repeated('[a]: <b'),
    'footnotes on one line': repeated('[^a]: '),
    'emphasis of two kinds': repeated('*a_ '),
    'quote marks': repeated('> '),
    'numbers of lists': repeated('1. '),
    'list marks': repeated('- '),
    'a single line': repeated('The UNFCCC and the COP of the Paris Agreement. '),
    'a single word': repeated('a'),
    'halves of surrogate pairs': repeated('\ud800a\udc00 '),
    'NUL characters': repeated('\0a'),
    'bidi controls': repeated('\u202eUNFCCC\u2066 '),
    'words that need evidence': repeated('Party COP equity '),
    'dollar signs': repeated('$a '),
    'tags that never close': repeated('<a '),
    'a table': size => `| a | b |\n| - | - |\n${repeated('| COP | UNFCCC |\n')(size)}`,
    'a list': repeated('- COP\n'),
    headings: repeated('# COP\n'),
    'blank lines': repeated('\n'),
  };
  for (const [name, make] of Object.entries(hostile)) {
    it(`stays linear for ${name}`, () => {
      assertLinear(make, [10_000, 400_000]);
    });
  }

  const words =
    'and the rain that fell on the plain went down to the sea by the river that nobody had named, ';
  const large: Readonly<Record<string, (size: number) => string>> = {
    'brackets that never close': repeated('('),
    asterisks: repeated('*'),
    'quote marks': repeated('> '),
    'a single line': repeated(`The UNFCCC and the COP ${words.repeat(4)}`),
    'halves of surrogate pairs': repeated(`\ud800UNFCCC\udc00 ${words}\udc00\ud800 `),
    'NUL characters': repeated('\0a'),
    'bidi controls': repeated(`\u202eUNFCCC\u2066 ${words}\u202d\u2069 `),
  };
  for (const [name, make] of Object.entries(large)) {
    it(`stays linear up to 10 MB of ${name}`, () => {
      assertLinear(make, [20_000, 10_000_000]);
    });
  }
});
