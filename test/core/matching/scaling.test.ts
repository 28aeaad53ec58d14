import assert from 'node:assert/strict';
import { Annotator } from '../../../src/core/matching/annotate';
import { builtInTerms, generatedNames, naturalText, termsOf } from '../../bench/texts';

// Growth is judged by ratios within one run. Sizes lie a factor of twenty or more apart: noise may multiply a ratio
// by a few, and then a second look helps; work that grows with the square multiplies it by twenty each time.
const slack = 6;

/** The least of some runs, in milliseconds. */
function cost(work: () => unknown, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function assertLinear(costs: readonly { readonly size: number; readonly ms: number }[]): void {
  const [first, ...more] = costs.map(({ size, ms }) => ({ size, each: ms / size }));
  for (const { size, each } of more) {
    assert.ok(
      each <= (first?.each ?? 0) * slack,
      `${(each / (first?.each ?? 1)).toFixed(1)} times the cost a unit at ${size}`,
    );
  }
}

const annotator = new Annotator([{ glossary: 'built-in', terms: builtInTerms() }]);

describe('The cost of annotating', function () {
  this.retries(2);

  before('warm up', () => {
    annotator.annotate(naturalText(500_000), 'markdown');
  });

  it('grows no faster than the text, from 10 KB to 10 MB', function () {
    this.timeout(60_000);
    assertLinear(
      [10_000, 200_000, 10_000_000].map(size => {
        const text = naturalText(size);
        return { size, ms: cost(() => annotator.annotate(text, 'markdown'), size > 1_000_000 ? 1 : 4) };
      }),
    );
  });

  it('hardly grows with the names, from 100 to 100,000', function () {
    this.timeout(60_000);
    const text = naturalText(300_000);
    const costs = [100, 1000, 10_000, 100_000].map(count => {
      const many = new Annotator([{ glossary: 'g', terms: termsOf(generatedNames(count)) }]);
      return cost(() => many.annotate(text, 'plaintext'));
    });
    assert.ok((costs[3] ?? 0) <= (costs[0] ?? 0) * slack * 2, costs.map(each => each.toFixed(1)).join(', '));
  });

  it('of the index grows no faster than the names', function () {
    this.timeout(60_000);
    assertLinear(
      [1000, 100_000].map(size => {
        const terms = termsOf(generatedNames(size));
        return { size, ms: cost(() => new Annotator([{ glossary: 'g', terms }])) };
      }),
    );
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
    it(`stays linear for ${name}`, function () {
      this.timeout(60_000);
      assertLinear(
        [20_000, 400_000].map(size => {
          const text = make(size);
          return { size, ms: cost(() => annotator.annotate(text, 'markdown'), 2) };
        }),
      );
    });
  }

  for (const name of [
    'brackets that never close',
    'asterisks',
    'quote marks',
    'a single line',
    'bidi controls',
  ]) {
    it(`bears 10 MB of ${name}`, function () {
      this.timeout(60_000);
      const text = hostile[name]?.(10_000_000) ?? '';
      assert.ok(text.length >= 10_000_000);
      assert.doesNotThrow(() => annotator.annotate(text, 'markdown'));
    });
  }
});
