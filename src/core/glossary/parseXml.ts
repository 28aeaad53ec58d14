import { type Sentence, say } from './sentence';

/** An element of XML with its place. Names are without the prefixes of namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text and elements in their order. */
  readonly content: readonly (string | XmlElement)[];
  /** Offset of the start tag. */
  readonly from: number;
  /** Offset of what stands between the tags. */
  readonly inside: number;
}

/** What is no XML, and where. */
export interface XmlFault {
  readonly at: number;
  /** A plain sentence. */
  readonly message: Sentence;
}

/** Nobody nests data deeper; it bounds the recursion of those who walk through it. */
const deepest = 100;

/**
 * Reads XML with places, in linear time. Document types are passed over: entities that they define are never
 * expanded, and nothing that they point to is read. A reader of our own, since the usual ones do not tell where
 * something stands, and would add twenty kilobytes to the package; the tests hold it to what fast-xml-parser finds.
 */
export function parseXml(text: string): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  return new XmlReader(text).read();
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.content.filter((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

/** The text of an element and of all that is in it, in one line. */
export function textOf(element: XmlElement): string {
  const all = (each: string | XmlElement): string =>
    typeof each === 'string' ? each : each.content.map(all).join('');
  return all(element).replace(/\s+/g, ' ').trim();
}

interface OpenElement extends XmlElement {
  readonly content: (string | XmlElement)[];
  /** As written, with its prefix. */
  readonly tag: string;
}

class XmlReader {
  #at = 0;
  #fault: XmlFault | undefined;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;

  constructor(private readonly text: string) {}

  read(): { readonly root: XmlElement } | { readonly fault: XmlFault } {
    const { text } = this;
    while (this.#at < text.length && !this.#fault) {
      const next = text.indexOf('<', this.#at);
      const end = next < 0 ? text.length : next;
      this.#characters(this.#at, end);
      this.#at = end;
      if (next >= 0 && !this.#fault) this.#markup();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed) this.#fail(unclosed.from, say`The element "${unclosed.tag}" is not closed.`);
    return this.#fault || !this.#root
      ? { fault: this.#fault ?? { at: 0, message: say`There is no element.` } }
      : { root: this.#root };
  }

  #characters(from: number, to: number): void {
    const open = this.#open.at(-1);
    if (from === to) return;
    const characters = this.text.slice(from, to);
    if (open) open.content.push(decoded(characters));
    else if (characters.trim() !== '') this.#fail(from, say`Text may only stand inside of an element.`);
  }

  #markup(): void {
    const { text } = this;
    const from = this.#at;
    if (text.startsWith('<!--', from)) this.#skipTo('-->', say`This comment`);
    else if (text.startsWith('<?', from)) this.#skipTo('?>', say`This instruction`);
    else if (text.startsWith('<![CDATA[', from)) {
      this.#skipTo(']]>', say`This section`);
      if (!this.#fault) this.#open.at(-1)?.content.push(text.slice(from + 9, this.#at - 3));
    } else if (text.startsWith('<!', from)) this.#skipType();
    else if (text[from + 1] === '/') this.#endTag();
    else this.#startTag();
  }

  #skipTo(end: string, what: Sentence): void {
    const found = this.text.indexOf(end, this.#at);
    if (found < 0) this.#fail(this.#at, say`${what} does not end.`);
    else this.#at = found + end.length;
  }

  /** A document type, with what stands in its brackets. */
  #skipType(): undefined {
    const from = this.#at;
    const piece = /<!--[\s\S]*?-->|"[^"]*"|'[^']*'|[^"'<>[\]]+|[<>[\]]/y;
    let depth = 0;
    for (let at = from; ; at = piece.lastIndex) {
      piece.lastIndex = at;
      const found = piece.exec(this.text)?.[0];
      if (found === undefined) return this.#fail(from, say`This document type does not end.`);
      if (found === '<' || found === '[') depth++;
      else if (found === '>' || found === ']') depth--;
      if (depth === 0) {
        this.#at = piece.lastIndex;
        return undefined;
      }
    }
  }

  #endTag(): void {
    const close = /<\/([^\s<>]+)\s*>/y;
    close.lastIndex = this.#at;
    const tag = close.exec(this.text)?.[1];
    const open = this.#open.at(-1);
    if (tag === undefined) this.#fail(this.#at, say`This is no end of an element.`);
    else if (!open) this.#fail(this.#at, say`The element "${tag}" is closed here, but was never opened.`);
    else if (open.tag !== tag)
      this.#fail(this.#at, say`The element "${open.tag}" must be closed before "${tag}".`);
    else {
      this.#open.pop();
      this.#at = close.lastIndex;
    }
  }

  #startTag(): undefined {
    const from = this.#at;
    const start = /<([^\s<>/=!?"']+)/y;
    start.lastIndex = from;
    const tag = start.exec(this.text)?.[1];
    if (tag === undefined) return this.#fail(from, say`A sign "<" in a text is written "&lt;".`);
    const attributes = new Map<string, string>();
    const attribute = /\s+([^\s<>/=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
    let at = start.lastIndex;
    for (;;) {
      attribute.lastIndex = at;
      const found = attribute.exec(this.text);
      if (!found) break;
      attributes.set(localName(found[1] ?? ''), decoded(found[2] ?? found[3] ?? ''));
      at = attribute.lastIndex;
    }
    const end = /\s*(\/?)>/y;
    end.lastIndex = at;
    const closed = end.exec(this.text)?.[1];
    if (closed === undefined)
      return this.#fail(at, say`The tag "${tag}" does not end, or an attribute is not in quotes.`);
    this.#at = end.lastIndex;
    const element: OpenElement = {
      name: localName(tag),
      tag,
      attributes,
      content: [],
      from,
      inside: this.#at,
    };
    const parent = this.#open.at(-1);
    if (parent) parent.content.push(element);
    else if (this.#root) return this.#fail(from, say`Only one element may stand at the top.`);
    this.#root ??= element;
    if (closed === '') this.#open.push(element);
    if (this.#open.length > deepest) {
      return this.#fail(from, say`This is nested more than ${deepest} levels deep. Take levels out.`);
    }
    return undefined;
  }

  #fail(at: number, message: Sentence): undefined {
    this.#fault ??= { at, message };
    return undefined;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
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
