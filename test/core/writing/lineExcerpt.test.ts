import assert from 'node:assert/strict';
import { lineExcerpt } from '../../../src/core/writing/lineExcerpt';

/** The excerpt for the braced part of a line, that part braced again. */
function shown(braced: string): string {
  const from = braced.indexOf('{');
  const line = braced.replace(/[{}]/g, '');
  const { text, highlight } = lineExcerpt(line, { from, to: braced.indexOf('}') - 1 });
  return `${text.slice(0, highlight.from)}{${text.slice(highlight.from, highlight.to)}}${text.slice(highlight.to)}`;
}

describe('The line of a use', () => {
  for (const [what, line, expected] of [
    ['is shown as it is', 'The {NDC} was filed.', 'The {NDC} was filed.'],
    ['loses its indent and the marks of its block', '  > - [ ] The {NDC}', 'The {NDC}'],
    ['loses the marks of a heading and of a table', '## {NDC} 3.0 | b |', '{NDC} 3.0 | b |'],
    ['keeps a use at its start', '**{NDC}**', '{NDC}**'],
    [
      'starts near the use where that is far off',
      'There are many words in this line before the {NDC} comes.',
      '…line before the {NDC} comes.',
    ],
    [
      'starts near the use where nothing parts the words',
      `${'x'.repeat(60)}({NDC})`,
      `…${'x'.repeat(13)}({NDC})`,
    ],
    ['ends where it is long', `{NDC} ${'word '.repeat(60)}`, `{NDC} ${'word '.repeat(31)}w…`],
  ] as const) {
    it(what, () => assert.equal(shown(line), expected));
  }
});
