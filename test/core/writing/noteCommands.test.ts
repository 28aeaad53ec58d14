import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longDate } from '../../../src/core/reading/longDate';
import { abbreviationList, type ListFormat } from '../../../src/core/writing/abbreviationList';
import { bibEdit, bibliographyOf } from '../../../src/core/writing/bibFile';
import { type CitationStyle, citeSource } from '../../../src/core/writing/citeSource';
import { composeEdits } from '../../../src/core/writing/composeEdits';
import { definitionFootnote } from '../../../src/core/writing/definitionFootnote';
import { expandAtFirstUse } from '../../../src/core/writing/expandAtFirstUse';
import { applyEdits, type TextEdit } from '../../../src/core/writing/textEdit';
import { WrittenNote } from '../../../src/core/writing/writtenNote';
import { sampleReference, sampleSource } from '../reading/sampleReference';
import { tries } from '../tries';
import { someNote, untouchable } from './checks/someNote';
import { annotator, check } from './checks/support';

const annotate = (text: string) => annotator.annotate(text, 'markdown');
const expand = (text: string) => applyEdits(text, expandAtFirstUse(text, 'markdown', annotate));
const labels = { abbreviation: 'Abbreviation', meaning: 'Meaning' };
const list = (text: string, format: ListFormat = 'table', at = text.length) =>
  applyEdits(text, abbreviationList(text, 'markdown', annotate, at, format, labels));

describe('Expanding at first use', () => {
  it('spells out the first use of each acronym in the whole note', () =>
    assert.equal(
      expand('# NDC\n\nAn NDC goes to the UNFCCC.\n\n| a |\n| --- |\n| LeadIT and the NDC |\n'),
      '# NDC\n\nA nationally determined contribution (NDC) goes to the United Nations Framework Convention on Climate Change (UNFCCC).\n\n| a |\n| --- |\n| Leadership Group for Industry Transition (LeadIT) and the NDC |\n',
    ));

  it('changes nothing the second time, and nothing but what it puts in', () =>
    fc.assert(
      fc.property(someNote, note => {
        const once = expand(note);
        assert.equal(expand(once), once);
        assert.deepEqual(untouchable(once), untouchable(note));
        assert.deepEqual(
          check(once, ['unexpanded']).filter(({ fixes }) => fixes.some(({ kind }) => kind === 'expand')),
          [],
        );
        const edits = expandAtFirstUse(note, 'markdown', annotate);
        for (const { from, to, insert } of edits) {
          assert.ok(from === to || /^an?$/i.test(note.slice(from, to)), JSON.stringify({ from, to, insert }));
        }
      }),
      tries(60),
    ));
});

describe('The list of abbreviations', () => {
  const note = '# A note\r\n\r\nThe UNFCCC and the NDCs.\r\n';

  it('goes to the end as a table, with the line ends of the note', () =>
    assert.equal(
      list(note),
      `${note}\r\n<!-- leadit:abbreviations -->\r\n\r\n| Abbreviation | Meaning |\r\n| --- | --- |\r\n| NDC | nationally determined contribution |\r\n| UNFCCC | United Nations Framework Convention on Climate Change |\r\n\r\n<!-- /leadit:abbreviations -->\r\n`,
    ));

  it('goes to the end as lines that renderers understand', () =>
    assert.equal(
      list('The NDC.', 'definitions'),
      'The NDC.\n\n<!-- leadit:abbreviations -->\n\n*[NDC]: nationally determined contribution\n\n<!-- /leadit:abbreviations -->\n',
    ));

  it('goes to an empty line between blocks, and to the end from within one', () => {
    assert.ok(list('A\n\n\n\nThe NDC.\n', 'table', 3).startsWith('A\n\n<!-- leadit'));
    assert.ok(list('- A\n\n- The NDC.\n', 'table', 4).startsWith('- A\n\n- The NDC.\n\n<!-- leadit'));
    assert.ok(
      list('---\na: 1\n---\nThe NDC.\n', 'table', 2).startsWith('---\na: 1\n---\nThe NDC.\n\n<!-- leadit'),
    );
  });

  it('is brought up to date where it stands', () => {
    const before = list('The NDC.\n\n').replace('The NDC.', 'The CBAM.');
    const after = list(`${before}\nThe end, says LeadIT.\n`);
    assert.deepEqual(after.match(/^\| [A-Z].* \|$/gim), [
      '| Abbreviation | Meaning |',
      '| CBAM | Carbon Border Adjustment Mechanism |',
      '| LeadIT | Leadership Group for Industry Transition |',
    ]);
    assert.ok(after.endsWith('<!-- /leadit:abbreviations -->\n\nThe end, says LeadIT.\n'));
  });

  it('is emptied when nothing is left to list, and not made for nothing', () => {
    assert.equal(list('Nothing.\n'), 'Nothing.\n');
    assert.doesNotMatch(list(list('The NDC.\n').replace('The NDC.', 'The end.')), /NDC|Meaning/);
  });

  it('is not looked for in code', () => {
    const code = '```\n<!-- leadit:abbreviations -->\n<!-- /leadit:abbreviations -->\n```\n\nThe NDC.\n';
    assert.ok(list(code).startsWith(code));
  });

  it('keeps the words that the author has defined', () =>
    assert.doesNotMatch(list('The NDC.\n\n*[NDC]: ours\n', 'definitions'), /nationally/));

  it('has nothing to do the second time, wherever it was put', () =>
    fc.assert(
      fc.property(
        someNote,
        fc.nat(),
        fc.constantFrom<ListFormat>('table', 'definitions'),
        (note, place, format) => {
          const at = place % (note.length + 1);
          const once = list(note, format, at);
          assert.equal(list(once, format, at), once);
          const edits = abbreviationList(note, 'markdown', annotate, at, format, labels);
          assert.ok(edits.length <= 1);
          for (const { from, to } of edits) assert.equal(note.slice(from, to).trim(), '');
          assert.equal(once.includes('<!-- leadit:abbreviations -->'), edits.length > 0);
        },
      ),
      tries(60),
    ));
});

describe('A definition as a footnote', () => {
  const footnote = (text: string, words: string) => {
    const from = text.indexOf(words);
    const found = annotate(text).find(each => each.from <= from && from < each.to);
    const note = new WrittenNote(text, 'markdown', annotate(text));
    const places = found ? [{ from: found.from, to: found.to, term: found.terms[0] ?? assert.fail() }] : [];
    return applyEdits(
      text,
      definitionFootnote(note, places, [], { asOf: date => `as of ${date}`, date: longDate }),
    );
  };

  for (const [text, words, marked] of [
    ["The NDC's aim.", 'NDC', "The NDC's[^ndc] aim."],
    ['The **NDC** aim.', 'NDC', 'The **NDC**[^ndc] aim.'],
    ['The NDC-based aim.', 'NDC', 'The NDC-based[^ndc] aim.'],
    ['See [the NDC aim](x.md) now.', 'NDC', 'See [the NDC aim](x.md)[^ndc] now.'],
    ['| a |\n| - |\n| NDC |', 'NDC', '| a |\n| - |\n| NDC[^ndc] |'],
    ['> An NDC.', 'NDC', '> An NDC[^ndc].'],
    ['A nationally determined\ncontribution.', 'nationally', 'A nationally determined\ncontribution[^ndc].'],
  ] as const) {
    it(`marks ${JSON.stringify(text)} where the word ends`, () =>
      assert.equal(footnote(text, words).split('\n\n')[0], marked));
  }

  it('is not written twice, and keeps clear of a footnote that the author calls so', () => {
    const once = footnote('An NDC. Your NDC.\n', 'NDC.');
    const twice = footnote(once, 'NDC. ');
    assert.equal(twice.match(/^\[\^ndc\]:/gm)?.length, 1);
    assert.match(
      footnote('An NDC.[^ndc]\n\n[^ndc]: Mine.\n', 'NDC.'),
      /An NDC\[\^ndc-2\]\.\[\^ndc\]\n\n\[\^ndc\]: Mine\.\n\[\^ndc-2\]: /,
    );
  });

  it('stands before code that does not end', () =>
    assert.match(
      footnote('An NDC.\n\n```\ncode', 'NDC'),
      /^An NDC\[\^ndc\]\.\n\n\[\^ndc\]: .*\n\n```\ncode$/,
    ));
});

describe('Citing', () => {
  const of = { bibtex: [0, 1], csl: [0, 1], footnote: [2, 2] };
  const reference = sampleReference({
    sources: [sampleSource('s1'), sampleSource('s2')],
    citationForms: { templates: ['@misc{s1,\n  x\n}', '@misc{s2,\n  y\n}', '[^%id%]: %title%.'], of },
  });
  const cite = (
    text: string,
    at: readonly number[],
    id: string,
    style: CitationStyle,
    language = 'markdown',
  ) => applyEdits(text, citeSource(text, language, at, id, style, reference) ?? []);

  it('puts a footnote at each place and its words at the end, once', () => {
    const once = cite('One.\r\nTwo.\r\n', [4, 10], 's1', 'footnote');
    assert.match(once, /^One\.\[\^s1\]\r\nTwo\.\[\^s1\]\r\n\r\n\[\^s1\]: [^\r\n]+\.\r\n$/);
    assert.match(cite(once, [4], 's1', 'footnote'), /^One\.\[\^s1\]\[\^s1\]/);
    assert.equal(cite(once, [4], 's1', 'footnote').match(/\[\^s1\]: /g)?.length, 1);
    assert.match(cite(once, [4], 's2', 'footnote'), /\[\^s1\]: [^\r\n]+\r\n\[\^s2\]: [^\r\n]+\r\n$/);
  });

  it('puts a key for Pandoc, or for LaTeX', () => {
    assert.equal(cite('One.', [3], 's2', 'pandoc'), 'One[@s2].');
    assert.equal(cite('One.', [3], 's2', 'latex'), 'One\\cite{s2}.');
  });

  it('knows the footnotes of plain text', () => {
    const once = cite('One.\n\n[^a]: Ours\nand more.\n', [4], 's1', 'footnote', 'plaintext');
    assert.match(once, /^One\.\[\^s1\]\n\n\[\^a\]: Ours\nand more\.\n\[\^s1\]: [^\n]+\n$/);
    assert.equal(cite(once, [4], 's1', 'footnote', 'plaintext').match(/\]: /g)?.length, 2);
  });

  it('knows when there is no such source', () =>
    assert.equal(citeSource('', 'markdown', [0], 's3', 'footnote', reference), undefined));

  it('keeps a BibTeX file in step, and what is in it', () => {
    const bib = (text: string, note: string) => {
      const edit = bibEdit(text, note, reference);
      return edit && applyEdits(text, [edit]);
    };
    assert.equal(bib('', 'See [@s1; @s2, p. 3] and me@s1.org.'), '@misc{s1,\n  x\n}\n\n@misc{s2,\n  y\n}\n');
    assert.equal(
      bib('@book{ours,\r\n  t\r\n}\r\n', '[-@{s2}] @ours @nobody'),
      '@book{ours,\r\n  t\r\n}\r\n\r\n@misc{s2,\r\n  y\r\n}\r\n',
    );
    assert.equal(bib('@misc{s1,\n  changed\n}', 'As @s1 says.'), undefined);
    assert.equal(bib('', 'nothing'), undefined);
    assert.equal(bib('', 'As \\parencite[see][p. 3]{s2, nobody} says.'), '@misc{s2,\n  y\n}\n');
  });

  it('reads which file the note names', () => {
    assert.equal(bibliographyOf('---\ntitle: x\nbibliography: refs/my.bib\n---\n'), 'refs/my.bib');
    assert.equal(bibliographyOf('---\nbibliography:\n  - "a.bib"\n  - b.bib\n---\n'), 'a.bib');
    assert.equal(bibliographyOf('---\nbibliography: [a.bib, b.bib]\n---\n'), 'a.bib');
    assert.equal(bibliographyOf('bibliography: a.bib'), undefined);
  });
});

describe('Edits in rounds', () => {
  const someEdits = (text: string): fc.Arbitrary<readonly TextEdit[]> =>
    fc
      .array(fc.tuple(fc.nat(text.length), fc.string({ maxLength: 4 })), { maxLength: 6 })
      .map(cuts => [...cuts].sort((a, b) => a[0] - b[0]))
      .map(cuts =>
        cuts.flatMap(([from, insert], i): TextEdit[] => {
          const to = cuts[i + 1]?.[0] ?? from;
          return i % 2 === 0 ? [{ from, to, insert }] : [];
        }),
      );

  it('come to one round that leads as far', () =>
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }).chain(text =>
          someEdits(text).chain(first => {
            const middle = applyEdits(text, first);
            return someEdits(middle).map(second => ({
              text,
              first,
              second,
              last: applyEdits(middle, second),
            }));
          }),
        ),
        ({ text, first, second, last }) => {
          assert.equal(applyEdits(text, composeEdits(text.length, [first, second])), last);
        },
      ),
      tries(200),
    ));
});
