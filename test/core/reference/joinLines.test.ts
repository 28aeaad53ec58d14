import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownItClass from 'markdown-it';
import { joinLines } from '../../../src/core/reference/joinLines';

const markdown = new MarkdownItClass({ html: false });

// to a reader they are spaces
markdown.renderer.rules['softbreak'] = () => ' ';

describe('Joining lines', () => {
  it('makes one line of each paragraph, wherever it stands', () => {
    assert.equal(
      joinLines('# Head\nOne\ntwo.\n\n- three\n  four\n- five\n\n> six\n> seven\n\n1. a\n   b\n'),
      '# Head\nOne two.\n\n- three four\n- five\n\n> six seven\n\n1. a b\n',
    );
  });

  it('leaves alone what is no paragraph, and breaks that are meant', () => {
    for (const text of [
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
      '```\none\ntwo\n```\n',
      '    one\n    two\n',
      'one\\\ntwo\nthree\n',
      'one  \ntwo\n',
      '- one\n- two\n\n[a]: https://example.org\n[b]: https://example.org\n',
    ])
      assert.equal(joinLines(text), text);
  });

  it('changes nothing that the reader of a page sees', () => {
    const files = readdirSync('content/topics', { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.md'),
    );
    assert.ok(files.length > 75);
    for (const file of files) {
      const body = readFileSync(join('content/topics', file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      assert.equal(markdown.render(joinLines(body)), markdown.render(body), file);
    }
  });
});
