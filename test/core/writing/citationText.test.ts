import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readReference } from '../../../src/core/reference/readReference';
import { citationText } from '../../../src/core/writing/citationText';

describe('a citation on the clipboard', () => {
  const read = readReference(readFileSync('dist/reference.json', 'utf8'));
  assert.ok('reference' in read);
  const { reference } = read;
  const [source] = reference.sources;
  assert.ok(source);
  const { id } = source;

  it('as a footnote is a mark with its definition, a paragraph of its own', () => {
    const text = citationText(reference, id, 'footnote') ?? '';
    assert.ok(text.startsWith(`[^${id}]\n\n[^${id}]: `), text);
    assert.ok(text.includes(source.url) && text.endsWith('\n'));
  });

  it('as a key is what Pandoc reads', () => assert.equal(citationText(reference, id, 'pandoc'), `[@${id}]`));

  it('as BibTeX is an entry under the same key', () =>
    assert.match(citationText(reference, id, 'bibtex') ?? '', new RegExp(`^@\\w+\\{${id},\\n[^]*\\}$`)));

  it('as plain text is the line of the end notes', () => {
    const text = citationText(reference, id, 'plain') ?? '';
    assert.ok(text.includes(source.publisher) && text.endsWith(source.url), text);
  });

  it('is there in all forms for all sources', () => {
    for (const each of reference.sources)
      for (const form of ['footnote', 'pandoc', 'bibtex', 'plain'] as const)
        assert.ok(citationText(reference, each.id, form), `${each.id} as ${form}`);
  });

  it('of an unknown source is nothing', () =>
    assert.equal(citationText(reference, 'nobody', 'plain'), undefined));
});
