import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import MarkdownItClass, { type MarkdownIt } from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import { Annotator } from '../../../src/core/matching/annotate';
import { previewTerms } from '../../../src/core/reading/previewTerms';
import { tries } from '../tries';
import { sampleTerm } from './sampleReference';

const annotator = new Annotator([
  {
    glossary: 'test',
    terms: [
      sampleTerm('cbam', 'CBAM'),
      sampleTerm('ndc', 'NDC'),
      sampleTerm('paris', 'Paris Agreement'),
      sampleTerm('rd', 'R&D'),
      sampleTerm('net-zero', 'net zero'),
    ],
  },
]);

/** The editor's preview: it lets HTML through and makes links of addresses. */
function preview(): MarkdownIt {
  return new MarkdownItClass({ html: true, linkify: true });
}

const rendered: string[] = [];

function extended(markdown = preview()): MarkdownIt {
  return previewTerms(markdown, {
    marksOf: source =>
      annotator.annotate(source, 'markdown').map(({ from, to, terms }) => ({
        from,
        to,
        key: terms[0]?.id ?? '',
        html: () => `<p>${terms[0]?.names[0].text}</p>`,
      })),
    linkOf: href => (href.startsWith('other://') ? href.replace('other:', 'own:') : undefined),
    onRendered: source => rendered.push(source),
    explains: () => 'What {0} is',
  });
}

const cards = /<div class="leadit-cards".*<\/div>\n$/s;
const mark = /<span class="leadit-term"[^>]*data-leadit-term="([^"]*)"[^>]*>(.*?)<\/span>/gs;

/** The text as rendered, marks in braces, without the explanations. */
function show(source: string, markdown?: MarkdownIt): string {
  return extended(markdown).render(source).replace(cards, '').replace(mark, '{$1|$2}');
}

describe('terms in the preview of Markdown', () => {
  const cases: readonly (readonly [name: string, source: string, shown: string])[] = [
    ['in a paragraph', 'The CBAM is.', '<p>The {cbam|CBAM} is.</p>\n'],
    ['all of them', 'CBAM, NDC', '<p>{cbam|CBAM}, {ndc|NDC}</p>\n'],
    [
      'through emphasis, without cutting it',
      'The **Paris** Agreement.',
      '<p>The {paris|<strong>Paris</strong> Agreement}.</p>\n',
    ],
    ['inside emphasis', '*The CBAM*', '<p><em>The {cbam|CBAM}</em></p>\n'],
    [
      'through a soft break in a quote',
      '> A net\n> zero claim',
      '<blockquote>\n<p>A {net-zero|net\nzero} claim</p>\n</blockquote>\n',
    ],
    ['in a nested list', '- a\n  - CBAM', '<ul>\n<li>a\n<ul>\n<li>{cbam|CBAM}</li>\n</ul>\n</li>\n</ul>\n'],
    ['behind the same word in code', '`CBAM` and CBAM', '<p><code>CBAM</code> and {cbam|CBAM}</p>\n'],
    ['behind the same word in an address', '[see](CBAM) CBAM', '<p><a href="CBAM">see</a> {cbam|CBAM}</p>\n'],
    [
      'behind the same word in a tag',
      '<b title="CBAM">x</b> CBAM',
      '<p><b title="CBAM">x</b> {cbam|CBAM}</p>\n',
    ],
    [
      'not in links',
      '[the CBAM](x) <https://x.org/CBAM>',
      '<p><a href="x">the CBAM</a> <a href="https://x.org/CBAM">https://x.org/CBAM</a></p>\n',
    ],
    ['behind an escape', 'a\\_b CBAM', '<p>a_b {cbam|CBAM}</p>\n'],
    ['behind an entity', 'a &copy; &#8322; CBAM', '<p>a © ₂ {cbam|CBAM}</p>\n'],
    ['written with an entity', 'The R&amp;D CBAM', '<p>The {rd|R&amp;D} {cbam|CBAM}</p>\n'],
    [
      'before a code block of the same',
      'CBAM\n\n    CBAM',
      '<p>{cbam|CBAM}</p>\n<pre><code>CBAM\n</code></pre>\n',
    ],
  ];
  for (const [name, source, shown] of cases) {
    it(`are marked ${name}`, () => assert.equal(show(source), shown));
  }

  it('are marked in each cell of a table', () => {
    const html = show('| CBAM | NDC |\n| - | - |\n| NDC | CBAM |\n| `CBAM` | CBAM |');
    assert.deepEqual(
      [...html.matchAll(/<t[hd]>(.*?)<\/t/g)].map(([, cell]) => cell),
      ['{cbam|CBAM}', '{ndc|NDC}', '{ndc|NDC}', '{cbam|CBAM}', '<code>CBAM</code>', '{cbam|CBAM}'],
    );
  });

  it('are buttons that the keyboard reaches', () =>
    assert.match(
      extended().render('CBAM'),
      /<span class="leadit-term" role="button" tabindex="0" data-leadit-term="cbam" aria-expanded="false">CBAM<\/span>/,
    ));

  it('have their explanations at the end, once each, hidden', () =>
    assert.match(
      extended().render('CBAM CBAM NDC'),
      /\n<div class="leadit-cards" hidden data-explains="What \{0\} is"><div data-leadit-card="cbam"><p>CBAM<\/p><\/div><div data-leadit-card="ndc"><p>NDC<\/p><\/div><\/div>\n$/,
    ));

  it('tell that a text has been rendered with them, not that it has been parsed', () => {
    rendered.length = 0;
    const markdown = extended();
    const tokens = markdown.parse('Nothing.', {});
    assert.deepEqual(rendered, []);
    markdown.renderer.render(tokens, markdown.options, {});
    assert.deepEqual(rendered, ['Nothing.']);
  });

  it('leave a text without terms as it is', () =>
    assert.equal(extended().render('Nothing *here*.'), '<p>Nothing <em>here</em>.</p>\n'));

  it('leave another plugin its work', () => {
    const source = 'The UN and CBAM.\n\n*[UN]: United Nations';
    assert.equal(
      show(source, preview().use(abbreviations)),
      '<p>The <abbr title="United Nations">UN</abbr> and {cbam|CBAM}.</p>\n',
    );
  });

  it('change nothing but the marks, whatever the text', () => {
    const part = fc.constantFrom(
      ...[
        'CBAM',
        'NDC',
        'net',
        'zero',
        'Paris',
        'Agreement',
        'a',
        ' ',
        ' ',
        '\n',
        '\n\n',
        '*',
        '**',
        '_',
        '`',
        '~',
      ],
      ...[
        '[',
        '](x)',
        '![',
        '<b>',
        '</b>',
        '> ',
        '- ',
        '1. ',
        '# ',
        '| ',
        ' |\n',
        '| - |\n',
        '&amp;',
        '&',
        '\\',
        '\t',
      ],
      ...['[^1]', 'https://x.org/CBAM ', '```\n', '<!-- ', ' -->', '\u00a0', 'é', '😀'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), parts => {
        const source = parts.join('');
        const html = extended().render(source).replace(cards, '').replace(mark, '$2');
        assert.equal(html, preview().render(source));
      }),
      tries(400),
    );
  });
});

describe('links in the preview of Markdown', () => {
  it('lead into this editor when they were made in another one', () =>
    assert.equal(show('[a](other://x/topic/b)'), '<p><a href="own://x/topic/b">a</a></p>\n'));
});
