import { strict as assert } from 'node:assert';
import { libraryForms } from '../../../scripts/content/libraryForms';
import type { Source } from '../../../src/core/reference/reference';
import { bibliography, citationForm, citationMark } from '../../../src/core/writing/citationForm';
import { packCitationForms } from '../../../src/core/writing/packCitationForms';
import { sampleSource } from '../reading/sampleReference';

const hybrit = sampleSource('vattenfall-2020-hybrit', {
  type: 'press_release',
  title: "HYBRIT: SSAB's path to fossil-free steel",
  publisher: 'Vattenfall & Partners',
  date: '2020-08-31',
});
const paper = sampleSource('andrew-2019-cement', {
  type: 'article-journal',
  title: 'Global CO2 emissions from cement production, 1928–2018',
  publisher: 'Earth System Science Data',
  author: 'Robbie M. Andrew and others',
  date: '2019-11',
});
const { date: _, ...page } = sampleSource('iea-steel', { type: 'webpage', title: '[Iron] & *steel*' });
const undated: Source = { ...page, accessed: '2026-07' };
const foreign = sampleSource('ssab-2024-lulea', {
  title: 'SSAB i Luleå: €4,5 miljarder för 1,5 °C, à la française, Belém, São Paulo',
  publisher: 'Universität Pôle',
});

const sources = [hybrit, paper, undated, foreign];
const forms = sources.map(libraryForms);
const reference = { sources, citationForms: packCitationForms(sources, forms) };

describe('A form of a citation', () => {
  it('is what the library made, to the letter', () => {
    sources.forEach((source, index) => {
      for (const kind of ['bibtex', 'csl', 'footnote'] as const) {
        assert.equal(citationForm(reference, source.id, kind), forms[index]?.[kind]);
      }
    });
  });

  it('as BibTeX keeps capitals, escapes what TeX reads, and has the issuer as author', () =>
    assert.equal(
      citationForm(reference, hybrit.id, 'bibtex'),
      `@misc{vattenfall-2020-hybrit,
	year = {2020},
	month = {aug 31},
	author = {{Vattenfall \\& Partners}},
	publisher = {Vattenfall \\& Partners},
	title = {HYBRIT: SSAB's path to fossil-free steel},
	type = {Press release},
	url = {https://example.org/vattenfall-2020-hybrit},
}`,
    ));

  it('as BibTeX names people and the journal', () => {
    const entry = citationForm(reference, paper.id, 'bibtex') ?? '';
    assert.match(entry, /^@article\{andrew-2019-cement,/);
    assert.match(entry, /author = \{Andrew, Robbie M\. and others\}/);
    assert.match(entry, /journal = \{Earth System Science Data\}/);
    assert.match(entry, /title = \{Global \{CO2\} emissions from cement production, 1928--2018\}/);
    assert.doesNotMatch(entry, /howpublished/);
  });

  it('as CSL-JSON has the fields that Pandoc reads', () =>
    assert.deepEqual(JSON.parse(citationForm(reference, undated.id, 'csl') ?? ''), {
      id: 'iea-steel',
      type: 'webpage',
      author: [{ literal: 'Publisher' }],
      title: '[Iron] & *steel*',
      publisher: 'Publisher',
      accessed: { 'date-parts': [[2026, 7]] },
      URL: 'https://example.org/iea-steel',
    }));

  it('as a footnote reads like the end notes, and escapes Markdown', () => {
    assert.equal(
      citationForm(reference, undated.id, 'footnote'),
      '[^iea-steel]: Publisher. *\\[Iron\\] \\& \\*steel\\**. Undated, read July 2026. <https://example.org/iea-steel>',
    );
    assert.equal(
      citationForm(reference, paper.id, 'footnote'),
      '[^andrew-2019-cement]: Robbie M. Andrew and others. *Global CO2 emissions from cement production, ' +
        '1928–2018*. Earth System Science Data. November 2019. <https://example.org/andrew-2019-cement>',
    );
  });

  it('is not to be had of a source that is not there, or without forms', () => {
    assert.equal(citationForm(reference, 'nobody', 'csl'), undefined);
    assert.equal(citationForm({ sources }, hybrit.id, 'csl'), undefined);
  });

  it('repeats nothing of its source where it can', () => {
    const { templates } = reference.citationForms;
    assert.doesNotMatch(templates.join('\n'), /Vattenfall|example\.org|HYBRIT|2020|31 August|Lule|Universit/);
  });

  it('is kept as it is where a template would not give it back', () => {
    const odd = { bibtex: '%title% is a slot', csl: '{}', footnote: 'Accents: {\\" a}' };
    const packed = { sources: [hybrit], citationForms: packCitationForms([hybrit], [odd]) };
    assert.equal(citationForm(packed, hybrit.id, 'footnote'), odd.footnote);
    assert.equal(citationForm(packed, hybrit.id, 'csl'), '{}');
  });
});

describe('A bibliography', () => {
  it('is a file that stands alone', () => {
    const ids = [undated.id, paper.id, undated.id, 'nobody'];
    const items: readonly { id: string }[] = JSON.parse(bibliography(reference, ids, 'csl'));
    assert.deepEqual(
      items.map(({ id }) => id),
      [undated.id, paper.id],
    );
    assert.equal(bibliography(reference, ids, 'bibtex').match(/^@/gm)?.length, 2);
    assert.match(
      bibliography(reference, ids, 'footnote'),
      /^\[\^iea-steel\]: .+\n\[\^andrew-2019-cement\]: .+\n$/,
    );
  });

  it('is cited by the same ids', () => {
    assert.equal(citationMark('a-1', 'csl'), '[@a-1]');
    assert.equal(citationMark('a-1', 'bibtex'), '\\cite{a-1}');
    assert.equal(citationMark('a-1', 'footnote'), '[^a-1]');
  });
});
