import assert from 'node:assert/strict';
import { formatProblem } from '../../../src/core/glossary/problem';
import { readGlossary } from '../../../src/core/glossary/readGlossary';

const terms = (xml: string) => readGlossary('a.tbx', xml).glossary.terms;
const problems = (xml: string) => readGlossary('a.tbx', xml).problems.map(formatProblem);

const basic = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-GB">
  <martifHeader><fileDesc><titleStmt><title>x</title></titleStmt></fileDesc></martifHeader>
  <text><body>
    <termEntry id="c1">
      <descripGrp><descrip type="subjectField">steel</descrip></descripGrp>
      <langSet xml:lang="fr"><tig><term>fer de réduction directe</term></tig></langSet>
      <langSet xml:lang="en">
        <descripGrp><descrip type="definition">Iron &amp; more, made <hi>without</hi> melting.</descrip></descripGrp>
        <tig><term>sponge iron</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
        <tig>
          <term>direct reduced iron</term><termNote type="termType">fullForm</termNote>
          <descrip type="context">Direct reduced iron is shipped.</descrip>
        </tig>
        <ntig><termGrp><term>DRI</term><termNote type="termType">acronym</termNote></termGrp></ntig>
      </langSet>
    </termEntry>
  </body></text>
</martif>`;

describe('A TBX file', () => {
  it('of 2008 gives a term for each entry', () => {
    assert.deepEqual(problems(basic), []);
    assert.deepEqual(terms(basic), [
      {
        id: 'dri',
        category: 'steel',
        names: [
          { text: 'DRI' },
          { text: 'direct reduced iron' },
          { text: 'sponge iron', status: 'superseded' },
        ],
        expansion: 'direct reduced iron',
        definition: 'Iron & more, made without melting.',
        examples: ['Direct reduced iron is shipped.'],
        context: [],
        notContext: [],
        notToConfuse: [],
        sources: [],
        translations: { fr: 'fer de réduction directe' },
        meta: { entry: 'c1' },
      },
    ]);
    const place = readGlossary('a.tbx', basic).glossary.places.get('dri');
    assert.deepEqual([place?.line, basic.slice(place?.offset, (place?.offset ?? 0) + 3)], [16, 'DRI']);
    const crlf = readGlossary('a.tbx', basic.replace(/\n/g, '\r\n')).glossary.places.get('dri');
    assert.deepEqual([crlf?.line, crlf?.column], [place?.line, place?.column]);
  });

  it('of 2019 may have its descriptions in either style', () => {
    const entry = (definition: string, type: string, subject: string) => `<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="http://example.org/basic" xmlns:min="http://example.org/min">
<text><body><conceptEntry id="c1">${subject}
<langSec xml:lang="en">${definition}<termSec><term>hot end</term>${type}</termSec><termSec><term>liquid phase</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Heißbereich</term></termSec></langSec>
</conceptEntry></body></text></tbx>`;
    const dct = entry(
      '<basic:definition>Where it is hot.</basic:definition>',
      '<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>',
      '<min:subjectField>steel</min:subjectField>',
    );
    const dca = entry(
      '<descrip type="definition">Where it is hot.</descrip>',
      '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
      '<descrip type="subjectField">steel</descrip>',
    );
    for (const xml of [dct, dca]) {
      const [term] = terms(xml);
      assert.deepEqual(
        [term?.names.map(name => name.text), term?.definition, term?.category, term?.translations],
        [['hot end', 'liquid phase'], 'Where it is hot.', 'steel', { de: 'Heißbereich' }],
      );
    }
    assert.deepEqual(terms(dct), terms(dca));
  });

  it('says what is wrong in it', () => {
    assert.deepEqual(problems('<tbx>\n<text></tbx>'), [
      'a.tbx:2:7: This is not valid XML: The element "text" must be closed before "tbx". Nothing of the file is read.',
    ]);
    assert.match(problems('<tbx><text><body></body></text></tbx>')[0] ?? '', /:1:1: No entry of TBX/);
    assert.match(
      problems('<tbx><text><body>\n<conceptEntry/></body></text></tbx>')[0] ?? '',
      /:2:1: This entry has no term\./,
    );
    for (const [xml, fault] of [
      ['', /:1:1: .*There is no element\./],
      ['no xml', /:1:1: .*Text may only stand inside/],
      ['<a>\n1 < 2</a>', /:2:3: .*is written "&lt;"/],
      ['<a>\n<b>', /:2:1: .*"b" is not closed/],
      ['<a/>\n<b/>', /:2:1: .*Only one element/],
      ['</a>', /:1:1: .*never opened/],
      ['<a b=1>', /:1:3: .*attribute is not in quotes/],
      ['<!-- <a/>', /:1:1: .*This comment does not end/],
      ['<!DOCTYPE a [ <!ENTITY b "c>">', /:1:1: .*document type does not end/],
    ] as const) {
      assert.match(problems(xml)[0] ?? '', fault, xml);
    }
  });

  it('is never made to expand entities or to nest without end', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!-- it's --><!ENTITY b "&a;>&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>&c; &lt;x&gt; &#233;<!-- < -->&#xE9;<![CDATA[ <&amp;>]]></term></termSec></langSec></conceptEntry></body></text></tbx>`;
    assert.equal(terms(bomb)[0]?.names[0].text, '&c; <x> éé <&amp;>');
    const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
    assert.match(problems(deep)[0] ?? '', /:1:301: .*nested more than 100 levels deep/);
  });
});
