import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Problem } from './problem';

/**
 * A YAML text read node by node, so that every complaint has a line and a column.
 * All scalars are text (the failsafe schema): a date or a version number keeps the form it was written in.
 */
export class YamlFile {
  readonly problems: Problem[] = [];
  readonly root: Node | null;
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();

  /**
   * @param file Path or URI for messages.
   * @param firstLine 0-based line of `text` in the file; not 0 for front matter.
   */
  constructor(
    readonly file: string,
    text: string,
    readonly firstLine = 0,
  ) {
    this.#document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: this.#lines,
      prettyErrors: false,
      keepSourceTokens: false,
    });
    for (const error of [...this.#document.errors, ...this.#document.warnings]) {
      this.#add(error.pos[0], `This is not valid YAML: ${firstSentence(error.message)}`, 'error');
    }
    this.root = this.#document.contents;
  }

  /** 1-based line of a node in the file. */
  lineOf(node: Node | null | undefined): number {
    return this.#lines.linePos(node?.range?.[0] ?? 0).line + this.firstLine;
  }

  /** Notes a problem at a node. */
  complain(node: Node | null | undefined, message: string, severity: Problem['severity'] = 'error'): void {
    this.#add(node?.range?.[0] ?? 0, message, severity);
  }

  /** The pairs of a map by key; anything else is complained of and gives an empty map. */
  entries(node: Node | null | undefined, what: string): Map<string, YamlEntry> {
    const found = new Map<string, YamlEntry>();
    const resolved = this.#resolve(node);
    if (!isMap(resolved)) {
      const empty = !resolved || (isScalar(resolved) && String(resolved.value ?? '') === '');
      if (!empty) this.complain(resolved, `${what} must be a list of keys with values.`);
      return found;
    }
    for (const pair of (resolved as YAMLMap<Node, Node | null>).items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      if (key === '') this.complain(pair.key, `${what}: a key must be a plain word.`);
      else found.set(key, { key: pair.key, value: this.#resolve(pair.value) });
    }
    return found;
  }

  /** The items of a list. A single value is taken as a list of one; nothing as an empty list. */
  items(node: Node | null | undefined): readonly Node[] {
    const resolved = this.#resolve(node);
    if (!resolved || (isScalar(resolved) && String(resolved.value ?? '') === '')) return [];
    if (!isSeq(resolved)) return [resolved];
    return resolved.items.flatMap(item => this.#resolve(item as Node) ?? []);
  }

  /** The text of a scalar, trimmed; `undefined` when it is absent or empty. */
  text(node: Node | null | undefined, what: string): string | undefined {
    const resolved = this.#resolve(node);
    if (!resolved) return undefined;
    if (!isScalar(resolved)) {
      this.complain(resolved, `${what} must be a single piece of text.`);
      return undefined;
    }
    return String(resolved.value ?? '').trim() || undefined;
  }

  /** A list of texts; empty ones are dropped. */
  texts(node: Node | null | undefined, what: string): readonly string[] {
    return this.items(node).flatMap(item => this.text(item, what) ?? []);
  }

  /** One step only: an alias to an alias is not valid YAML, so this cannot loop. */
  #resolve(node: Node | null | undefined): Node | null {
    return (isAlias(node) ? node.resolve(this.#document) : node) ?? null;
  }

  #add(offset: number, message: string, severity: Problem['severity']): void {
    const { line, col } = this.#lines.linePos(offset);
    this.problems.push({ file: this.file, line: line + this.firstLine, column: col, message, severity });
  }
}

/** A key with its value, both with their places. */
export interface YamlEntry {
  readonly key: Node;
  readonly value: Node | null;
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
