import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { noteGrammar, parseMarkdown } from '../../../src/core/matching/markdownGrammar';
import { tries } from '../tries';

// no word of over a hundred characters: the short cut takes none for the beginning of an address
const part = fc.constantFrom(
  ...[
    'word',
    'Words',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '. ',
    '.',
    ', ',
    '*',
    '**',
    '_',
    '`',
    '``',
    '[',
    ']',
    '](',
    '(',
    ')',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '&amp;',
    '&',
    '~',
    '~~',
    '^',
    '$',
    '$x$',
    '\\',
    '!',
    '![',
    '[[',
    ']]',
    ':',
    '@',
    'a@b.org',
  ],
  ...[
    'www.a.org',
    'https://a.org/b',
    'http:',
    'mailto:x@y.zz',
    'x_y',
    "it's",
    '"',
    '-',
    '#',
    '|',
    '1.',
    'é',
    '漢字',
    '🌍',
    '{',
    '=',
  ],
  ...[
    '<!-- c -->',
    '<https://a.org>',
    'a.b',

    'www',
    'john.doe@example.org',
    '^[note]',
    '[^1]',
    'CO~2~',
  ],
);

describe('The short cut over plain words', () => {
  it('changes no tree', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), parts => {
        const text = parts.join('');
        assert.equal(parseMarkdown(text, false).toString(), noteGrammar.parse(text).toString());
      }),
      tries(3000),
    );
  });

  it('changes no tree of a real page', () => {
    for (const file of readdirSync('content/topics/leadit')) {
      const text = readFileSync(join('content/topics/leadit', file), 'utf8').replace(/\|[ \t]+$/gm, '|');
      assert.equal(parseMarkdown(text, false).toString(), noteGrammar.parse(text).toString(), file);
    }
  });
});
