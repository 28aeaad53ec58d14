import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element with its attributes, its children by name and its place. */
export interface XmlElement {
  /** Content as written, for elements of plain text. */
  readonly text: string;
  /** Offset of the start tag. */
  readonly from: number;
  /** Offset behind the end tag. */
  readonly to: number;
  readonly attribute: (name: string) => string | undefined;
  /** Children of a name, in their order; prefixes of namespaces do not count. */
  readonly children: (name: string) => readonly XmlElement[];
}

/** What is no XML, and where. */
export interface XmlFault {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * Reads XML. Entities of a document type are never expanded, and nothing that one points to is read.
 *
 * @param plain Elements whose content is taken as text, with the marks of inline elements left out.
 */
export function readXml(
  text: string,
  plain: readonly string[],
): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { line, col, msg } = valid.err;
    return { fault: { line, column: Math.max(1, col), message: msg } };
  }
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      processEntities: false,
      parseTagValue: false,
      parseAttributeValue: false,
      removeNSPrefix: true,
      alwaysCreateTextNode: true,
      captureMetaData: true,
      isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
      stopNodes: plain.map(name => `..${name}`),
    });
    return { root: elementOf(parser.parse(text)) };
  } catch (error) {
    const message = error instanceof Error ? `${error.message}.` : 'It cannot be read.';
    return { fault: { line: 1, column: 1, message } };
  }
}

const place = XMLParser.getMetaDataSymbol() as symbol;

function elementOf(node: unknown): XmlElement {
  const data: Readonly<Record<PropertyKey, unknown>> = isRecord(node) ? node : {};
  const meta = data[place];
  const span: Readonly<Record<PropertyKey, unknown>> = isRecord(meta) ? meta : {};
  const from = typeof span['startIndex'] === 'number' ? span['startIndex'] : 0;
  return {
    text: plainText(typeof data['#text'] === 'string' ? data['#text'] : String(node ?? '')),
    from,
    to: typeof span['endIndex'] === 'number' ? span['endIndex'] : from,
    attribute: name => {
      const value = data[`@${name}`];
      return typeof value === 'string' ? decoded(value) : undefined;
    },
    children: name => {
      const list = data[name];
      return Array.isArray(list) ? list.map(elementOf) : [];
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainText(xml: string): string {
  return decoded(xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^>]*>/g, (_, data = '') => data))
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML itself and characters by number; others stay as they are written. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
