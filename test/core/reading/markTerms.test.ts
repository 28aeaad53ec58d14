import { strict as assert } from 'node:assert';
import MarkdownIt from 'markdown-it';
import { type Annotate, markTerms } from '../../../src/core/reading/markTerms';
import { annotateNames, sampleTerm } from './sampleReference';

const pa = sampleTerm('pa', 'Paris Agreement');
const cop = sampleTerm('cop', 'COP');
const annotate = annotateNames(pa, cop);

/** Renders Markdown with terms marked, a mark shown as `{…}`. */
function marked(source: string, find: Annotate = annotate): string {
  const markdown = new MarkdownIt();
  const tokens = markdown.parse(source, {});
  markTerms([{ tokens, mark: true }], find);
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return html
    .replace(/<span class="term"[^>]*>/g, '{')
    .replace(/<\/span>/g, '}')
    .replace(/\n/g, '');
}

describe('marks of terms', () => {
  it('are controls that a keyboard reaches, and name their term', () => {
    const markdown = new MarkdownIt();
    const tokens = markdown.parse('COP', {});
    assert.deepEqual(markTerms([{ tokens, mark: true }], annotate), [cop]);
    assert.equal(
      markdown.renderer.render(tokens, markdown.options, {}),
      '<p><span class="term" role="button" tabindex="0" data-term="cop" aria-expanded="false">COP</span></p>\n',
    );
  });

  it('are at the first use in each section', () => {
    const source = 'COP and COP\n\n## One\n\nCOP\n\n### Part\n\nCOP\n\n## Two\n\n- COP\n- COP';
    assert.equal(
      marked(source),
      '<p>{COP} and COP</p><h2>One</h2><p>{COP}</p><h3>Part</h3><p>COP</p><h2>Two</h2><ul><li>{COP}</li><li>COP</li></ul>',
    );
  });

  it('are not in headings, links or code, which leave the first use to what follows', () => {
    assert.equal(
      marked('## COP\n\n[the COP](http://x.org) `COP` **COP**'),
      '<h2>COP</h2><p><a href="http://x.org">the COP</a> <code>COP</code> <strong>{COP}</strong></p>',
    );
  });

  it('go around whole emphasis', () => {
    assert.equal(marked('The **Paris** Agreement'), '<p>The {<strong>Paris</strong> Agreement}</p>');
    assert.equal(
      marked('The Paris **_Agreement_**'),
      '<p>The {Paris <strong><em>Agreement</em></strong>}</p>',
    );
    assert.equal(marked('**Paris *Agreement***'), '<p><strong>{Paris <em>Agreement</em>}</strong></p>');
  });

  it('never cut an element in two: the next use is taken', () => {
    assert.equal(
      marked('**The Paris** Agreement, the Paris Agreement'),
      '<p><strong>The Paris</strong> Agreement, the {Paris Agreement}</p>',
    );
  });

  it('cross a soft line break', () => {
    assert.equal(marked('the Paris\nAgreement of'), '<p>the {ParisAgreement} of</p>');
  });

  it('stand side by side in one text', () => {
    const un = sampleTerm('un', 'UN');
    assert.equal(
      marked('UN, COP: Paris Agreement.', annotateNames(un, cop, pa)),
      '<p>{UN}, {COP}: {Paris Agreement}.</p>',
    );
  });

  it('follow what the text says, not how it is escaped', () => {
    assert.equal(marked('a &amp; COP \\* b'), '<p>a &amp; {COP} * b</p>');
  });

  it('take the best meaning, and skip the terms they are told to', () => {
    const markdown = new MarkdownIt();
    const tokens = markdown.parse('COP', {});
    assert.deepEqual(
      markTerms([{ tokens, mark: true }], annotate, term => term.id === 'cop'),
      [],
    );
    const both: Annotate = () => [{ from: 0, to: 3, terms: [pa, cop] }];
    assert.deepEqual(markTerms([{ tokens, mark: true }], both), [pa]);
  });

  it('bear spans that fit nothing', () => {
    const odd: Annotate = text => [
      { from: 0, to: 5, terms: [cop] },
      { from: 2, to: text.length, terms: [pa] },
      { from: text.length - 1, to: text.length + 9, terms: [cop] },
    ];
    assert.equal(marked('abc\n\ndef', odd), '<p>abc</p><p>def</p>');
  });
});

describe('the text that is annotated', () => {
  it('is read once, as plain text: blocks apart, code blank, line breaks as spaces', () => {
    const read: string[] = [];
    const tokens = new MarkdownIt().parse(
      '# A *b*\n\nc\nd `code` ![p](q)\n\n| x | y |\n| - | - |\n| 1 | 2 |',
      {},
    );
    markTerms(
      [
        { tokens, mark: true },
        { tokens: new MarkdownIt().parse('last', {}), mark: false },
      ],
      (text, language) => {
        read.push(language, text);
        return [];
      },
    );
    assert.deepEqual(read, [
      'plaintext',
      'A b\n\nc d \uFFFC\uFFFC\uFFFC\uFFFC \uFFFC\n\nx\n\ny\n\n1\n\n2\n\nlast',
    ]);
  });
});
