import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import { tries } from '../tries';

const terms = [
  'glossary/negotiations',
  'glossary/steel',
  'glossary/targets-and-units',
  'glossary/accounting',
].flatMap(name => parseGlossary(name, readFileSync(`content/${name}.glossary.yml`, 'utf8')).glossary.terms);
const annotator = new Annotator([{ glossary: 'built-in', terms }]);

/** Ids that a reading finds and the survey does not. */
function missed(text: string, language: string): readonly string[] {
  const surveyed = new Set([...annotator.survey(text, language)].map(({ term }) => term.id));
  const read = annotator.annotate(text, language).flatMap(each => each.terms.map(({ id }) => id));
  return [...new Set(read)].filter(id => !surveyed.has(id));
}

describe('A survey', () => {
  it('misses nothing of the labelled notes', () => {
    const folder = 'test/core/matching/notes';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.\w+$/.test(name),
    );
    assert.ok(files.length > 20);
    for (const file of files) {
      const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/\{\{[^|]*\|(.*?)\}\}/gs, '$1');
      for (const language of ['markdown', 'plaintext']) assert.deepEqual(missed(text, language), [], file);
    }
  });

  it('finds names in which signs of markup stand', () => {
    const own = parseGlossary(
      'own.glossary.yml',
      'contexts:\n  - terms:\n      - { name: GWQ*, match: exact }\n      - { name: a_b }\n',
    ).glossary.terms;
    const found = [
      ...new Annotator([{ glossary: 'own', terms: own }]).survey('The GWQ* and a_b.', 'markdown'),
    ];
    assert.deepEqual(found.map(({ term }) => term.id).sort(), own.map(({ id }) => id).sort());
  });

  it('finds a phrase that markup runs through', () => {
    for (const text of [
      '**Paris** Agreement',
      '> Paris\n> Agreement',
      '__Paris__ Agreement',
      'CO<sub>2</sub>',
      'CO~2~',
      'Paris&nbsp;Agreement',
      'Paris<br>Agreement',
      'UN**FCCC**',
      'UNFCCC\\*',
      'x <b, UNFCCC> y',
      'UNFCCC*by hand',
      'UNFCCC*Paris&nbsp;Agreement',
      'UNFCCC*CO~2~',
      '***Paris***\n*Agreement*',
      '- Paris\n  Agreement',
      '# Head\n\nNet zero is what they want.',
    ]) {
      assert.notEqual(annotator.annotate(text, 'markdown').length, 0, text);
      assert.deepEqual(missed(text, 'markdown'), [], text);
    }
  });

  it('takes the names of a program apart as its reading does', () => {
    for (const text of [
      'const parisAgreement = 1;',
      'net_zero_year = NET_ZERO',
      '// the Paris\n// Agreement',
      'class ParisAgreementParty {}',
    ]) {
      assert.notEqual(annotator.annotate(text, 'typescript').length, 0, text);
      assert.deepEqual(missed(text, 'typescript'), [], text);
    }
    assert.equal(annotator.survey('parisAgreement', 'markdown').size, 0);
  });

  it('takes a plural for a name, though it is the name of something else in another glossary', () => {
    const named = (file: string, name: string) =>
      parseGlossary(file, `contexts:\n  - terms:\n      - { name: ${name}, match: exact }\n`).glossary.terms;
    const both = new Annotator([
      { glossary: 'one', terms: named('one.glossary.yml', 'ZQC') },
      { glossary: 'other', terms: named('other.glossary.yml', 'ZQCs') },
    ]);
    const found = both.annotate('The ZQCs.', 'markdown', { order: ['one'] });
    assert.deepEqual(
      found.map(({ terms: [best] }) => best?.names[0].text),
      ['ZQC'],
    );
    assert.equal(both.survey('The ZQCs.', 'markdown').size, 2);
  });

  it('misses nothing, whatever a note is made of', () => {
    const parts = [
      ...[
        'UNFCCC',
        'Paris',
        'Agreement',
        'net',
        'zero',
        'Net',
        'CO',
        '2',
        'nationally determined contribution',
        'NDCs',
        'parisAgreement',
        'net_zero',
      ],
      ...[
        ' ',
        ' ',
        '\n',
        '\n\n',
        '\r\n',
        '\n> ',
        '\n- ',
        '# ',
        '*',
        '**',
        '_',
        '~',
        '~~',
        '^',
        '\\',
        '<b>',
        '</b>',
      ],
      ...[
        '<br>',
        '&nbsp;',
        '&amp;',
        '&shy;',
        '`',
        '```\n',
        '[',
        '](x)',
        '|',
        '.',
        '-',
        '’s',
        '<!-- ',
        ' -->',
        '$',
        '1. ',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), some => {
        const text = some.join('');
        assert.deepEqual(missed(text, 'markdown'), []);
        assert.deepEqual(missed(text, 'plaintext'), []);
        assert.deepEqual(missed(text, 'typescript'), []);
      }),
      tries(3000),
    );
  });
});
