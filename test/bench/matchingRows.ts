import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import MarkdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import ModernAhoCorasick from 'modern-ahocorasick';
import { asciiWord, hashPrime, hashSeed } from '../../src/core/matching/characters';
import { eachStart, type StartVisitor } from '../../src/core/matching/eachStart';
import { EdgeTable } from '../../src/core/matching/edgeTable';
import { FormIndex } from '../../src/core/matching/formIndex';
import type { GlossaryView } from '../../src/core/matching/glossaryView';
import { Word } from '../../src/core/matching/plainWords';
import { Joint } from '../../src/core/matching/prose';
import { Candidate, scanNames } from '../../src/core/matching/scan';
import { Glue, glueBetween, Tokenizer } from '../../src/core/matching/tokenizer';
import { best, Timed, takeTurns } from './measure';
import type { Row } from './row';
import { builtInTerms, generatedNames, naturalText, termsOf } from './texts';

/** So long that the processor cannot learn it by heart. */
const length = 1_000_000;
/** Each contestant has several turns of several runs: other programs disturb some of them, and not always the same one's. */
const turns = 4;
const runsInTurn = 10;
/** About a paragraph. */
const short = 500;

interface Contestant {
  readonly text: string;
  read(text: string): unknown;
}

/**
 * Milliseconds that each of several takes for its text, the best of many runs. All read by paragraphs at first, as
 * a note is read: V8 compiles a function that was only ever called on a long text half as well.
 */
function race<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
): Readonly<Record<Name, number>> {
  const entries = Object.entries<Contestant>(contestants);
  for (const [, { text, read }] of entries) {
    const started = performance.now();
    for (let at = 0; performance.now() - started < 300; at = (at + short) % text.length)
      read(text.slice(at, at + short));
  }
  const works = entries.map(([name, { text, read }]) => [name, new Timed(() => read(text))] as const);
  takeTurns(
    works.flatMap(([, work]) => Array.from({ length: runsInTurn }, () => work)),
    turns,
  );
  return Object.fromEntries(works.map(([name, { best }]) => [name, best])) as Record<Name, number>;
}

/** Matching alone, on plain prose: all our rules against peers that compare letters. */
export function matchingRows(): readonly Row[] {
  // plain ASCII: one of the peers segments any other text by graphemes, a hundred times slower
  const text = naturalText(length).replace(/[^\n -~]/g, '-');
  const { bare, words } = race({
    bare: { text, read: readEachUnit },
    words: { text, read: hashEachWord },
  });
  const builtIn = builtInTerms();
  const builtInNames = builtIn.flatMap(term =>
    term.names.filter(name => name.match !== 'never').map(name => name.text),
  );
  const index = new FormIndex([{ glossary: 'b', terms: builtIn }]);
  return [
    row(
      'the limit',
      'a pass that does nothing but hash each word, share of a bare charCodeAt pass',
      (bare / words) * 100,
      '%',
    ),
    ...compare(`built-in glossary, ${builtInNames.length} names`, text, index, builtInNames, {
      bare: 25,
      automaton: 5,
      regExp: 5,
    }),
    ...[10_000, 100_000].flatMap(count => {
      const names = generatedNames(count);
      const index = new FormIndex([{ glossary: 'g', terms: termsOf(names) }]);
      return compare(`${count.toLocaleString('en')} names`, text, index, names, {
        bare: 8,
        automaton: 10,
        regExp: 100,
      });
    }),
    // last, for V8 compiles for the kinds of strings that it has seen
    ...beyondAscii(text, index),
  ];
}

/** What a character costs in a text that is not plain, against one of the plain text. */
function beyondAscii(plain: string, index: FormIndex): readonly Row[] {
  const view = index.view();
  const read = (text: string) => scanBlock(text, view);
  const quoted = plain.replace(/(\w+ \w+) /g, '$1’s ');
  const chinese = '低碳钢铁工业转型领导小组的会议纪要，'.repeat(plain.length / 40);
  const times = race({
    plain: { text: plain, read },
    quoted: { text: quoted, read },
    chinese: { text: chinese, read },
  });
  const perUnit = times.plain / plain.length;
  return [
    row(
      'built-in glossary',
      'a typographic apostrophe in every second word: a character, times one of plain text',
      times.quoted / quoted.length / perUnit,
      'x',
    ),
    row(
      'built-in glossary',
      'Chinese: a character, times one of plain text',
      times.chinese / chinese.length / perUnit,
      'x',
    ),
  ];
}

function scanBlock(text: string, view: GlossaryView): readonly Candidate[] {
  const pieces = [{ from: 0, to: text.length, joint: Joint.None }];
  return scanNames(text, { pieces, heading: 0, scope: 0 }, view);
}

/** The least that anything which looks at each character must take. */
function readEachUnit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

const encoder = new TextEncoder();
const room = new Uint8Array(length * 2);

/** The units of a text of ASCII in an array, from which they are read quicker. */
function unitsOf(text: string): Uint8Array {
  encoder.encodeInto(text, room);
  return room;
}

/** What a matcher by words takes before it looks any of them up. */
function hashEachWord(text: string): number {
  const units = unitsOf(text);
  const folded = asciiWord;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    let hash = hashSeed;
    for (; i < text.length; i++) {
      const unit = folded[units[i] ?? 0] ?? 0;
      if (unit === 0) break;
      hash = Math.imul(hash ^ unit, hashPrime);
    }
    sum ^= hash;
  }
  return sum;
}

/** The words at which the names in a text start. */
function startsOf(text: string, found: readonly Candidate[]): readonly Word[] {
  const reader = new Tokenizer(text);
  return [...new Set(found.map(({ from }) => from))].map(at => {
    reader.readAt(at);
    const { from, to, hash } = reader;
    return Object.assign(new Word(), { from, to, hash });
  });
}

/** What is left for a matcher that is told for nothing where the names start: to confirm each, and to write it down. */
function confirmEach(text: string, view: GlossaryView, starts: readonly Word[]): number {
  const { edges } = view;
  const reader = new Tokenizer(text);
  const found: Candidate[] = [];
  for (const start of starts) {
    reader.take(start);
    let node = EdgeTable.root;
    for (let glue: Glue | undefined = Glue.Gap; glue !== undefined; ) {
      node = edges.find(node, glue, reader.hash, reader);
      if (node === 0) break;
      const { to } = reader;
      const forms = view.formsAt(node);
      if (forms) found.push(new Candidate(start.from, to, to - start.from, forms));
      const next = reader.gapEnd(to);
      if (next >= reader.end || !edges.goesOn(node, text.charCodeAt(next))) break;
      reader.readAt(next);
      glue = glueBetween(text, to, reader.from);
    }
  }
  return found.length;
}

const nobody: StartVisitor = { visitWord() {}, visitPair() {}, visitSign() {} };

/** What is left for a matcher by words that confirms nothing: to hash each word, and to ask whether a name starts there. */
function askEach(text: string, view: GlossaryView): void {
  eachStart(text, 0, text.length, view.filters.names, nobody);
}

function compare(
  group: string,
  text: string,
  index: FormIndex,
  names: readonly string[],
  targets: { readonly bare: number; readonly automaton: number; readonly regExp: number },
): readonly Row[] {
  const view = index.view();
  const scan = (text: string) => scanBlock(text, view);
  const found = scan(text);
  const density = `${((found.length * 1000) / text.length).toFixed(1)} matches per 1,000 characters`;
  const starts = startsOf(text, found);

  // each peer as quick as it can be set: letters as written, in a text of small letters, no result but the places
  const lower = text.toLowerCase();
  const lowerNames = [...new Set(names.map(name => name.toLowerCase()))];
  const modern = new ModernAhoCorasick(lowerNames);
  // it takes minutes to build for 100,000 names; for 10,000 the two are alike
  const monyone = lowerNames.length > 50_000 ? undefined : new Monyone(lowerNames);
  const automata: Readonly<Record<string, Contestant>> = {
    'modern-ahocorasick': { text: lower, read: text => modern.search(text) },
    ...(monyone && { '@monyone/aho-corasick': { text: lower, read: text => monyone.matchInText(text) } }),
  };
  const expressions: Readonly<Record<string, RegExp>> = {
    // the engine takes no alternation of so many that folds case
    ...(names.length <= 50_000 && {
      'an alternation as people write it: the longest first, \\b, flag i': alternation(byLength(names), 'gi'),
    }),
    'an alternation the longest first': alternation(byLength(names), 'g'),
    'an alternation by letters, so that the engine joins what starts alike': alternation(
      byLetters(names),
      'g',
    ),
  };
  const times: Readonly<Record<string, number>> = race({
    bare: { text, read: readEachUnit },
    ours: { text, read: scan },
    asking: { text, read: text => askEach(text, view) },
    confirming: {
      text,
      read: part => confirmEach(part, view, part === text ? starts : startsOf(part, scan(part))),
    },
    ...automata,
    ...Object.fromEntries(
      Object.entries(expressions).map(([name, expression]) => [
        name,
        { text, read: (text: string) => text.match(expression)?.length },
      ]),
    ),
  });
  const time = (name: string) => times[name] ?? Number.NaN;
  const [bare, ours] = [time('bare'), time('ours')];
  const bestAutomaton = Math.min(...Object.keys(automata).map(time));
  const regExp = Math.min(...Object.keys(expressions).map(time));
  // some milliseconds a character
  const few = text.slice(0, 2000);
  const folding = names.length > 5000 ? undefined : alternation(byLength(names), 'giu');
  const foldingTime = folding && best(() => few.match(folding)?.length, 2) * (text.length / few.length);
  const abbr = names.length > 5000 ? undefined : abbrCost(names, few) * (text.length / few.length);
  const ofBare = (name: string, time: number) => row(group, name, (bare / time) * 100, '%');
  return [
    row(group, 'share of a bare charCodeAt pass', (bare / ours) * 100, '%', targets.bare, density),
    row(group, 'times the best automaton', bestAutomaton / ours, 'x', targets.automaton),
    row(
      group,
      'the limit: hashing each word and asking whether a name starts there, confirming none: times the best automaton',
      bestAutomaton / time('asking'),
      'x',
    ),
    row(
      group,
      'the limit: confirming each match, told where it starts, reading nothing else: times the best automaton',
      bestAutomaton / time('confirming'),
      'x',
    ),
    row(
      group,
      'the limit: both of these: times the best automaton',
      bestAutomaton / (time('asking') + time('confirming')),
      'x',
    ),
    ofBare(
      `what ${targets.automaton} times the best automaton would be, share of the bare pass`,
      bestAutomaton / targets.automaton,
    ),
    row(group, 'times the best RegExp alternation', regExp / ours, 'x', targets.regExp),
    ofBare(
      `what ${targets.regExp} times the best RegExp would be, share of the bare pass`,
      regExp / targets.regExp,
    ),
    ...Object.keys(expressions).map(name => row(group, `times ${name}`, time(name) / ours, 'x')),
    ...(foldingTime === undefined
      ? []
      : [
          row(
            group,
            'times a RegExp alternation that folds case as we do (flags iu)',
            foldingTime / ours,
            'x',
          ),
        ]),
    ...(abbr === undefined ? [] : [row(group, 'times markdown-it-abbr', abbr / ours, 'x', 5)]),
    ...Object.keys(automata).map(name => row(group, `times ${name}`, time(name) / ours, 'x')),
  ];
}

function row(
  group: string,
  name: string,
  value: number,
  unit: Row['unit'],
  least?: number,
  note?: string,
): Row {
  const target = least === undefined ? {} : { target: { is: 'at least', value: least } as const };
  return { group: `matching, ${group}`, name, value, unit, ...target, ...(note !== undefined && { note }) };
}

function alternation(sorted: readonly string[], flags: string): RegExp {
  const escaped = sorted.map(name => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, flags);
}

/** Longest first, as one must write an alternation for the longest name to win. */
function byLength(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => b.length - a.length);
}

/** By their letters, but a name before those that it starts with. */
function byLetters(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => (a.startsWith(b) ? -1 : b.startsWith(a) ? 1 : a < b ? -1 : 1));
}

/** What the plug-in adds to rendering the same text. */
function abbrCost(names: readonly string[], text: string): number {
  const plain = new MarkdownIt();
  const withNames = new MarkdownIt().use(abbreviations);
  const definitions = names.map(name => `*[${name.replace(/[[\]\\]/g, '')}]: x`).join('\n');
  const marked = `${definitions}\n\n${text}`;
  return Math.max(0, best(() => withNames.render(marked), 2) - best(() => plain.render(text), 2));
}
