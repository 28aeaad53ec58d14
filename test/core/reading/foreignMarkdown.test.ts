import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { foreignMarkdown } from '../../../src/core/reading/foreignMarkdown';
import { tries } from '../tries';

/** As permissive as any renderer: HTML, and links to whatever. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.validateLink = () => true;

/** What a renderer makes of a text, in so far as it does something. */
function active(text: string): readonly string[] {
  const tokens = markdown.parse(foreignMarkdown(text), {});
  return tokens
    .flatMap(token => [token, ...(token.children ?? [])])
    .flatMap(token => {
      if (token.type === 'link_open') return [String(token.attrGet('href'))];
      return ['image', 'html_inline', 'html_block', 'code_inline'].includes(token.type) ? [token.type] : [];
    });
}

describe('Markdown of a glossary', () => {
  it('keeps its words, its emphasis and its links to the web', () => {
    assert.equal(
      markdown.renderInline(foreignMarkdown('A *very*\n  good [page](https://example.org/a_b).')),
      'A <em>very</em> good <a href="https://example.org/a_b">page</a>.',
    );
  });

  for (const text of [
    '[x](command:leadit.editTerm)',
    '[x]( command:leadit.editTerm "title")',
    '[x](<command:leadit.editTerm>)',
    '[x][y]\n\n[y]: command:leadit.editTerm',
    '<command:leadit.editTerm>',
    '\\[x](command:leadit.editTerm)',
    '![x](https://example.org/pixel.png)',
    '[![x](https://example.org/pixel.png)](command:a)',
    '<img src="https://example.org/pixel.png">',
    '[x](javascript:alert(1))',
    '&#91;x&#93;(command:a)',
    '`[x](command:a)`',
  ]) {
    it(`takes the sting out of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        active(text).filter(each => !/^https?:/.test(each)),
        [],
      );
      assert.ok(!active(text).includes('image'));
    });
  }

  for (const text of ['# A', '> A', '- A', '* A', '1. A', '2) A', '--- A', '| A |', '+ A', '~~~ A']) {
    it(`leaves ${JSON.stringify(text)} a paragraph that says the same`, () => {
      const tokens = markdown.parse(foreignMarkdown(text), {});
      assert.equal(tokens[0]?.type, 'paragraph_open');
      assert.equal(tokens[1]?.children?.map(({ content }) => content).join(''), text);
    });
  }

  it('never does more than link to the web, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...'[]()<>!`\\&#:/"\' \n*_',
      'command:a',
      'https://b.example',
      'x',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
        for (const each of active(parts.join(''))) assert.match(each, /^https?:\/\//);
      }),
      tries(100),
    );
  });
});
