import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml';
import type { Place } from './glossary';
import type { Problem } from './problem';
import { ProblemList } from './problemList';
import { type Sentence, say } from './sentence';
import { targetsOfAliases } from './yamlAliases';
import { deepestYaml, placeTooDeep } from './yamlDepth';

/** Visits of nodes allowed beyond one for each piece of the text. Without aliases no text needs more than that one. */
const furtherVisits = 10_000;

/** Words, signs and blanks of YAML that are read: room for about 30,000 terms, and a bound on time and memory. */
const mostPieces = 1_000_000;

/**
 * A YAML text read node by node, so that every complaint has a line and a column.
 * All scalars are text (the failsafe schema): a date or a version number keeps the form it was written in.
 */
export class YamlFile {
  readonly root: Node | null;
  readonly #problems: ProblemList;
  readonly #document: Document.Parsed | undefined;
  readonly #lines = new LineCounter();
  readonly #text: string;
  #targets: ReadonlyMap<Node, Node> | undefined;
  #visitsLeft = furtherVisits;

  /**
   * @param file Path or URI for messages.
   * @param firstLine 0-based line of `text` in the file; not 0 for front matter.
   */
  constructor(
    readonly file: string,
    text: string,
    readonly firstLine = 0,
  ) {
    this.#problems = new ProblemList(file);
    this.#text = text;
    this.#document = this.#parse(text);
    this.root = this.#document?.contents ?? null;
  }

  /** All that is wrong, in the order in which it was found. */
  get problems(): readonly Problem[] {
    return this.#problems.all();
  }

  /** 1-based line of a node in the file. */
  lineOf(node: Node | null | undefined): number {
    return this.#lines.linePos(node?.range?.[0] ?? 0).line + this.firstLine;
  }

  /** Where a node stands; `undefined` for one that is not there. */
  placeOf(node: Node | null | undefined): Place | undefined {
    return node?.range ? this.#place(node.range[0], node.range[1]) : undefined;
  }

  /** Notes a problem at a node. */
  complain(
    node: Node | null | undefined,
    said: Sentence | string,
    severity: Problem['severity'] = 'error',
  ): void {
    const [from, to] = node?.range ?? [0, 0];
    this.#add(from, to, said, severity);
  }

  /** The pairs of a map by key; anything else is complained of and gives an empty map. */
  entries(node: Node | null | undefined, what: Sentence | string): Map<string, YamlEntry> {
    const found = new Map<string, YamlEntry>();
    const resolved = this.#resolve(node);
    if (!isMap(resolved)) {
      const empty = !resolved || (isScalar(resolved) && String(resolved.value ?? '') === '');
      if (!empty) this.complain(resolved, say`${what} must be a list of keys with values.`);
      return found;
    }
    if (!this.#spend(resolved, resolved.items.length)) return found;
    for (const pair of (resolved as YAMLMap<Node, Node | null>).items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      if (key === '') this.complain(pair.key, say`${what}: a key must be a plain word.`);
      else if (found.has(key)) this.complain(pair.key, say`"${key}" stands here twice. Keep one of them.`);
      else found.set(key, { key: pair.key, value: this.#resolve(pair.value) });
    }
    return found;
  }

  /** The items of a list. A single value is taken as a list of one; nothing as an empty list. */
  items(node: Node | null | undefined): readonly Node[] {
    const resolved = this.#resolve(node);
    if (!resolved || (isScalar(resolved) && String(resolved.value ?? '') === '')) return none;
    if (!isSeq(resolved)) return [resolved];
    if (!this.#spend(resolved, resolved.items.length)) return [];
    return resolved.items.flatMap(item => this.#resolve(item as Node) ?? []);
  }

  /** The text of a scalar, trimmed; `undefined` when it is absent or empty. */
  text(node: Node | null | undefined, what: Sentence | string): string | undefined {
    const resolved = this.#resolve(node);
    if (!resolved) return undefined;
    if (!isScalar(resolved)) {
      this.complain(resolved, say`${what} must be a single piece of text.`);
      return undefined;
    }
    return String(resolved.value ?? '').trim() || undefined;
  }

  /** A list of texts; empty ones are dropped. */
  texts(node: Node | null | undefined, what: Sentence | string): readonly string[] {
    const items = this.items(node);
    return items.length === 0 ? none : items.flatMap(item => this.text(item, what) ?? []);
  }

  /** One step only: an alias to an alias is not valid YAML, so this cannot loop. */
  #resolve(node: Node | null | undefined): Node | null {
    if (!isAlias(node)) return node ?? null;
    this.#targets ??= targetsOfAliases(this.#document?.contents ?? null);
    const target = this.#targets.get(node);
    if (!target) this.complain(node, say`Nothing in this file is marked "&${node.source}".`);
    return target ?? null;
  }

  /** Aliases can make a small file stand for a huge one; reading ends where no honest file comes to. */
  #spend(node: Node, visits: number): boolean {
    if (this.#visitsLeft < 0) return false;
    this.#visitsLeft -= visits;
    if (this.#visitsLeft >= 0) return true;
    this.complain(node, say`Aliases ("*…") repeat too much here; the rest is not read. Write the terms out.`);
    return false;
  }

  #parse(text: string): Document.Parsed | undefined {
    // unique keys are checked on reading: the library compares each key with all before it
    const composer = new Composer({ schema: 'failsafe', uniqueKeys: false });
    const documents: Document.Parsed[] = [];
    for (const token of this.#tokens(text)) {
      const deep = placeTooDeep(token);
      if (deep !== undefined) {
        const message = say`This is nested more than ${deepestYaml} levels deep; the file is not read. Take levels out.`;
        this.#add(deep, deep + 1, message, 'error');
        return undefined;
      }
      for (const document of composer.next(token)) documents.push(document);
    }
    for (const document of composer.end(true, text.length)) documents.push(document);
    const [document, second] = documents;
    for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
      const message = say`This is not valid YAML: ${firstSentence(error.message)}`;
      this.#add(error.pos[0], error.pos[1], message, 'error');
    }
    if (second) {
      const message = say`A second document starts here; only the first is read. Remove the line "---".`;
      this.#add(second.range[0], second.range[0], message, 'error');
    }
    return document;
  }

  /** What the library's own parser does, with an end. */
  *#tokens(text: string): Generator<CST.Token> {
    const parser = new Parser(this.#lines.addNewLine);
    let pieces = 0;
    this.#lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      if (++pieces > mostPieces) {
        const message = say`This file is too large for a glossary; from here on it is not read. Split it into several files.`;
        this.#add(parser.offset, parser.offset, message, 'error');
        break;
      }
      yield* parser.next(lexeme);
    }
    this.#visitsLeft += pieces;
    yield* parser.end();
  }

  #place(from: number, to: number): Place {
    const { line, col } = this.#lines.linePos(from);
    // the end of a line is looked for only as far as the node goes
    const end = this.#text.slice(from, Math.min(to, from + 200)).search(/[\r\n]/);
    const length = end < 0 ? to - from : end;
    return { offset: from, length, line: line + this.firstLine, column: col };
  }

  #add(from: number, to: number, said: Sentence | string, severity: Problem['severity']): void {
    this.#problems.add(this.#place(from, to), said, severity);
  }
}

/** One for all that is empty: most lists of most terms are, and there may be a hundred thousand terms. */
const none: readonly never[] = [];

/** A key with its value, both with their places. */
export interface YamlEntry {
  readonly key: Node;
  readonly value: Node | null;
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
