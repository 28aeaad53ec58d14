import assert from 'node:assert/strict';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { parseXml, type XmlElement } from '../../../src/core/glossary/parseXml';
import { tries } from '../tries';

/** An element as both readers can say it: name, attributes, and what is in it with its blanks made even. */
type Plain = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly (string | Plain)[],
];

function even(content: readonly (string | Plain)[]): readonly (string | Plain)[] {
  const merged: (string | Plain)[] = [];
  for (const each of content) {
    const last = merged.at(-1);
    if (typeof each === 'string' && typeof last === 'string') merged[merged.length - 1] = last + each;
    else merged.push(each);
  }
  return merged
    .filter(each => typeof each !== 'string' || each.trim() !== '')
    .map(each => (typeof each === 'string' ? each.replace(/\s+/g, ' ').trim() : each));
}

function ours(element: XmlElement): Plain {
  const content = element.content.map(each => (typeof each === 'string' ? each : ours(each)));
  return [element.name, Object.fromEntries(element.attributes), even(content)];
}

/** What fast-xml-parser, a widely used reader, makes of the same text. */
function byOther(xml: string): Plain | undefined {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: '#cdata',
  });
  const plain = (node: Readonly<Record<string, unknown>>): string | Plain => {
    if ('#text' in node) return String(node['#text']);
    if ('#cdata' in node) {
      const [inside] = node['#cdata'] as { '#text'?: unknown }[];
      return String(inside?.['#text'] ?? '');
    }
    const [name = ''] = Object.keys(node).filter(key => key !== ':@');
    const content = (node[name] as Readonly<Record<string, unknown>>[]).map(plain);
    return [name, (node[':@'] ?? {}) as Record<string, string>, even(content)];
  };
  const all = (parser.parse(xml) as Readonly<Record<string, unknown>>[]).map(plain);
  return all.find((each): each is Plain => typeof each !== 'string');
}

const name = fc.constantFrom('term', 'x:term', 'termEntry', 'a.b-c_d', 'é');
const text = fc
  .array(
    fc.constantFrom(
      'steel',
      ' ',
      '&amp;',
      '&lt;',
      '&gt;',
      '&quot;',
      '&apos;',
      '&#233;',
      '&#xe9;',
      '水',
      '\n',
      ']',
    ),
    { maxLength: 5 },
  )
  .map(pieces => pieces.join(''));
const attributes = fc
  .dictionary(
    fc.constantFrom('type', 'xml:lang', 'id'),
    fc.constantFrom('a b', '&amp;', '&#233;', "it's", ''),
  )
  .map(pairs => Object.entries(pairs).map(([key, value]) => ` ${key}="${value}"`));
const aside = fc.constantFrom('<!-- a <b> & c -->', '<![CDATA[a < b & c]]>', '<?go on?>');

const { element } = fc.letrec<{ element: string }>(tie => ({
  element: fc
    .tuple(
      name,
      attributes,
      fc.array(fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, aside, tie('element')), {
        maxLength: 4,
      }),
      fc.boolean(),
    )
    .map(([tag, pairs, content, isShort]) =>
      isShort && content.length === 0
        ? `<${tag}${pairs.join('')} />`
        : `<${tag}${pairs.join('\n')}>${content.join('')}</${tag} >`,
    ),
}));

describe('XML', () => {
  it('is read as fast-xml-parser reads it: elements, attributes, entities, sections, comments, prefixes', () => {
    fc.assert(
      fc.property(element, fc.constantFrom('', '<?xml version="1.0"?>\n', '<!-- x -->'), (root, head) => {
        const read = parseXml(head + root);
        assert.ok('root' in read, JSON.stringify(head + root));
        assert.deepEqual(ours(read.root), byOther(head + root), JSON.stringify(head + root));
      }),
      tries(2000),
    );
  });

  it('never brings in what its document type defines or points to', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "much"><!ENTITY y "&x;&x;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const read = parseXml(`${bomb}<a>&y; &f; &amp;</a>`);
    assert.deepEqual('root' in read && ours(read.root), ['a', {}, ['&y; &f; &']]);
  });

  for (const [what, xml] of [
    ['an element that is not closed', '<a><b></a>'],
    ['an end without a start', '<a></a></b>'],
    ['two elements at the top', '<a/><b/>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['a bare sign', '<a>1 < 2</a>'],
    ['nothing', ''],
    ['a comment without an end', '<a><!-- </a>'],
  ] as const) {
    it(`is none with ${what}, which is told`, () => {
      const read = parseXml(xml);
      assert.ok('fault' in read && read.fault.at <= xml.length, JSON.stringify(read));
    });
  }
});
