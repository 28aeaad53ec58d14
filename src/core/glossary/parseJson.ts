import { inEnglish, type Sentence, say } from './sentence';

/** A JSON value with its place. */
export interface JsonNode {
  readonly from: number;
  readonly to: number;
  /** A list, an object by its keys, or a plain value; numbers and words as they are written. */
  readonly value: string | readonly JsonNode[] | ReadonlyMap<string, JsonNode>;
  /** Whether a text stands in quotes. */
  readonly quoted: boolean;
}

/** What is no JSON, and where. */
export interface JsonFault {
  readonly at: number;
  /** A plain sentence. */
  readonly message: Sentence;
}

/** Nobody nests data deeper; it bounds the recursion. */
const deepest = 100;

/** Reads JSON with places, in linear time. */
export function parseJson(text: string): { readonly root: JsonNode } | { readonly fault: JsonFault } {
  try {
    return { root: new JsonReader(text).read() };
  } catch (error) {
    if (error instanceof Fault)
      return { fault: { at: Math.min(error.at, text.length), message: error.sentence } };
    throw error;
  }
}

class Fault extends Error {
  constructor(
    readonly at: number,
    readonly sentence: Sentence,
  ) {
    super(inEnglish(sentence));
  }
}

class JsonReader {
  #at = 0;
  #depth = 0;
  readonly #plain = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
  readonly #blank = /[ \t\r\n]*/y;

  constructor(private readonly text: string) {}

  read(): JsonNode {
    const root = this.#value();
    this.#skip();
    if (this.#at < this.text.length)
      throw new Fault(this.#at, say`Nothing may stand behind the end of the data.`);
    return root;
  }

  #value(): JsonNode {
    this.#skip();
    const from = this.#at;
    const sign = this.text[from];
    if (sign === '"') return { from, value: this.#string(), to: this.#at, quoted: true };
    if (sign === '{' || sign === '[') {
      if (++this.#depth > deepest) {
        throw new Fault(from, say`This is nested more than ${deepest} levels deep. Take levels out.`);
      }
      const value = sign === '{' ? this.#object() : this.#list();
      this.#depth--;
      return { from, value, to: this.#at, quoted: false };
    }
    this.#plain.lastIndex = from;
    const word = this.#plain.exec(this.text)?.[0];
    if (word === undefined) throw new Fault(from, say`A value is missing here.`);
    this.#at += word.length;
    return { from, value: word, to: this.#at, quoted: false };
  }

  #object(): ReadonlyMap<string, JsonNode> {
    const found = new Map<string, JsonNode>();
    this.#at++;
    this.#skip();
    if (this.#take('}')) return found;
    do {
      this.#skip();
      if (this.text[this.#at] !== '"')
        throw new Fault(this.#at, say`A key in quotation marks is missing here.`);
      const key = this.#string();
      this.#skip();
      if (!this.#take(':')) throw new Fault(this.#at, say`A colon is missing here.`);
      found.set(key, this.#value());
      this.#skip();
    } while (this.#take(','));
    if (!this.#take('}')) throw new Fault(this.#at, say`A comma or a closing brace is missing here.`);
    return found;
  }

  #list(): readonly JsonNode[] {
    const found: JsonNode[] = [];
    this.#at++;
    this.#skip();
    if (this.#take(']')) return found;
    do {
      found.push(this.#value());
      this.#skip();
    } while (this.#take(','));
    if (!this.#take(']')) throw new Fault(this.#at, say`A comma or a closing bracket is missing here.`);
    return found;
  }

  #string(): string {
    const from = this.#at;
    let end = from + 1;
    for (; this.text[end] !== '"'; end++) {
      if (end >= this.text.length) throw new Fault(from, say`This text is not closed by a quotation mark.`);
      if (this.text[end] === '\\') end++;
    }
    this.#at = end + 1;
    const inside = this.text.slice(from + 1, end);
    if (!inside.includes('\\')) return inside;
    try {
      // a line break in a text is a fault of many writers, and means itself
      return JSON.parse(`"${inside.replace(/\p{Cc}/gu, sign => JSON.stringify(sign).slice(1, -1))}"`);
    } catch {
      throw new Fault(from, say`A backslash in this text stands before a sign that it may not stand before.`);
    }
  }

  #take(sign: string): boolean {
    if (this.text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #skip(): void {
    this.#blank.lastIndex = this.#at;
    this.#blank.exec(this.text);
    this.#at = this.#blank.lastIndex;
  }
}
