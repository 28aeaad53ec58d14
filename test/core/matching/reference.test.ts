import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MatchRule, Name, Term } from '../../../src/core/glossary/term';
import { Annotator } from '../../../src/core/matching/annotate';
import { partLength } from '../../../src/core/matching/plainWords';
import { tries } from '../tries';

/** A matcher that tries every name at every word: slow and obvious. It knows the folding rules by their wording. */
function slowly(text: string, terms: readonly Term[]): readonly string[] {
  const found: { from: number; to: number; length: number; ids: Set<string> }[] = [];
  const words = wordsOf(text);
  for (let start = 0; start < words.length; start++) {
    const isFirst = isAtSentenceStart(text, words[start]?.from ?? 0);
    const here = new Map<number, { own: Set<string>; plural: Set<string> }>();
    for (const { id, names } of terms) {
      for (const { text: name, match } of names) {
        if (match === 'never') continue;
        for (const plural of [false, true]) {
          for (const spelling of new Set([name, spelledOut(name)])) {
            const end = matchAt(words, start, wordsOf(spelling), {
              exact: match === 'exact',
              plural,
              isFirst,
            });
            if (end === undefined) continue;
            const at = here.get(end) ?? { own: new Set(), plural: new Set() };
            here.set(end, at);
            (plural ? at.plural : at.own).add(id);
          }
        }
      }
    }
    for (const [end, { own, plural }] of here) {
      const from = words[start]?.from ?? 0;
      const length = lengthOf(words.slice(start, end + 1));
      found.push({ from, to: words[end]?.to ?? 0, length, ids: own.size > 0 ? own : plural });
    }
  }
  const kept: typeof found = [];
  for (const span of [...found].sort((a, b) => b.length - a.length || a.from - b.from)) {
    if (kept.every(other => other.to <= span.from || other.from >= span.to)) kept.push(span);
  }
  return kept
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, ids }) => `${from}-${to} ${[...ids].sort().join()}`);
}

/** A gap counts as one, however wide it is. */
function lengthOf(words: readonly Word[]): number {
  return words.map(({ text, gap }, i) => text.length + (i > 0 && gap !== '' ? 1 : 0)).reduce((a, b) => a + b);
}

/** Behind nothing, or behind a sign that ends a sentence, whatever opens the new one. */
function isAtSentenceStart(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(/[\s"'“‘(*_>#-]+$/, '');
  return before === '' || /[.!?:;|•–—]$/.test(before);
}

/** As typed where there are no umlauts. */
function spelledOut(name: string): string {
  return name.replace(/ö/g, 'oe').replace(/ü/g, 'ue');
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What stands between this word and the one before. */
  readonly gap: string;
}

const dashes = /^[-‐‑–—]$/;

function wordsOf(text: string): readonly Word[] {
  let last = 0;
  // a character of Chinese is a word by itself
  const tokens =
    /\p{Script=Han}|(?:(?![\p{Script=Han}\u02bc])[\p{L}\p{N}\p{M}_\u00ad])+|[^\s\p{N}\p{M}_\u00ad‐‑–—-]/gu;
  return [...text.matchAll(tokens)].map(match => {
    const word = {
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      gap: text.slice(last, match.index),
    };
    last = word.to;
    return word;
  });
}

/** Index of the last word of a name that stands at a place; `undefined` when it does not. */
function matchAt(
  words: readonly Word[],
  start: number,
  name: readonly Word[],
  how: { readonly exact: boolean; readonly plural: boolean; readonly isFirst: boolean },
): number | undefined {
  for (const [i, part] of name.entries()) {
    const word = words[start + i];
    if (!word) return undefined;
    if (i > 0) {
      const spaced = /^\s+$/.test(word.gap) || dashes.test(word.gap) || /^[-‐‑–—]\s*\n\s*$/.test(word.gap);
      const wanted = part.gap !== '';
      const bySign = !/[\p{L}\p{N}]/u.test(part.text) || !/[\p{L}\p{N}]/u.test(name[i - 1]?.text ?? '');
      if (wanted ? !(spaced || (bySign && word.gap === '')) : word.gap !== '') return undefined;
    }
    const isLast = i === name.length - 1;
    const wanted = how.plural && isLast ? pluralsOf(fold(part.text)) : [fold(part.text)];
    const written = british(fold(word.text));
    const same = wanted
      .map(british)
      .some(meant =>
        how.exact
          ? written === meant || (how.isFirst && i === 0 && written === capitalised(meant))
          : written.toLowerCase() === meant.toLowerCase(),
      );
    if (!same) return undefined;
  }
  return start + name.length - 1;
}

/** Without accents and soft hyphens, of usual width and height, with straight apostrophes. */
function fold(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\u00ad/g, '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '');
}

/** A word as it is spelled in Britain, in its own case. */
function british(word: string): string {
  if (/^\p{Lu}+e?s$/u.test(word)) return british(word.replace(/e?s$/, '')) + (/e?s$/.exec(word)?.[0] ?? '');
  const spelled = word
    .toLowerCase()
    .replace(/^colo(?=r)/, 'colou')
    .replace(/^labo(?=r)/, 'labou')
    .replace(/^alumin(?=um)/, 'alumini')
    .replace(/iz(?=ations?$)/, 'is')
    .replace(/^program(?=s?$)/, 'programme')
    .replace(/^gray/, 'grey')
    .replace(/^center/, 'centre');
  if (word === word.toUpperCase()) return spelled.toUpperCase();
  return word === word.toLowerCase() ? spelled : spelled === word.toLowerCase() ? word : capitalised(spelled);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** By the rules of a school book; behind a capital a small s, or es where it hisses. */
function pluralsOf(word: string): readonly string[] {
  if (!/\p{L}$/u.test(word)) return [];
  if (/\p{Lu}$/u.test(word)) return /[SXZ]$/.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
  if (/[bcdfghjklmnpqrstvwxz]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/[xz]$|[cs]h$|[suai]s$/.test(word)) return [`${word}es`];
  return /s$/.test(word) ? [] : [`${word}s`];
}

const word = fc.constantFrom(
  ...['net', 'zero', 'Paris', 'Agreement', 'NDC', 'NDCs', 'CO2', 'Héroult', 'CCU', 'CCUS', 'gap', 'fund'],
  ...['colour', 'color', 'LABOUR', 'aluminium', 'decarbonisation', 'programme', 'grey', 'center', 'policy'],
  ...['process', 'bench', 'tax', "Ford's", 'Körbe', '低碳', '钢'],
);
const name = fc.oneof(
  word,
  fc.array(word, { minLength: 2, maxLength: 3 }).map(words => words.join(' ')),
  fc.array(word, { minLength: 2, maxLength: 2 }).map(words => words.join('-')),
  word.map(text => `${text}+`),
);
const glossary = fc
  .array(
    fc.tuple(
      fc.array(name, { minLength: 1, maxLength: 3 }),
      fc.constantFrom<MatchRule>('any', 'exact', 'never'),
    ),
    {
      maxLength: 12,
    },
  )
  .map(terms =>
    terms.map(([names, match], i): Term => {
      const [first = 'x', ...more] = [...new Set(names)];
      const named = (text: string): Name => ({ text, match });
      return {
        ...{
          id: `t${i}`,
          category: '',
          names: [named(first), ...more.map(named)],
          definition: '',
          examples: [],
        },
        ...{ context: [], notContext: [], notToConfuse: [], sources: [], translations: {}, meta: {} },
      };
    }),
  );
const surface = fc.oneof(
  word,
  word.map(text => text.toUpperCase()),
  word.map(text => text.toLowerCase()),
  word.map(capitalised),
  word.map(text => `${text}s`),
  fc.constantFrom('CCUSes', 'heroult', 'He\u0301roult', 'CO₂', 'ne\u00adt', 'my_NDC', 'NDC_x', 'die', '+'),
  fc.constantFrom('ＣＯ２', 'colors', 'LABOR', 'LABORs', 'Labor', 'aluminum', 'Aluminums', 'decarbonization'),
  fc.constantFrom('program', 'programs', 'gray', 'Grays', 'centre', 'centers', 'policies', 'processes'),
  fc.constantFrom('benches', 'taxes', 'Ford’s', 'Fordʼs', 'Koerbe', 'Korbe', 'KÖRBE', '低碳钢', 'CO2低'),
);
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '-',
  '–',
  '\u00a0',
  '  ',
  ' - ',
  ', ',
  '/',
  '\n',
  '-\n',
  '+',
  "'s ",
  '’s ',
  'ʼs ',
  '. ',
  ': ',
  ' (',
  '\u3000',
  '',
);
/** Text in which the names of the glossary stand often, among words of all kinds. */
const noteOn = (terms: readonly Term[]) => {
  const names = terms.flatMap(term => term.names.map(each => each.text));
  const part = names.length > 0 ? fc.oneof(surface, fc.constantFrom(...names)) : surface;
  return fc
    .array(fc.tuple(part, gap), { maxLength: 30 })
    .map(parts => parts.map(([word, between]) => word + between).join(''));
};
const glossaryAndNote = glossary.chain(terms => fc.tuple(fc.constant(terms), noteOn(terms)));

describe('The matcher', () => {
  it('finds what a slow and obvious one finds', () => {
    fc.assert(
      fc.property(glossaryAndNote, ([terms, note]) => {
        const found = new Annotator([{ glossary: 'g', terms }]).annotate(note, 'plaintext').map(
          ({ from, to, terms: [...meant] }) =>
            `${from}-${to} ${meant
              .map(term => term.id)
              .sort()
              .join()}`,
        );
        assert.deepEqual(found, slowly(note, terms));
      }),
      tries(3000),
    );
  });

  it('finds the same wherever in a long line a note stands', () => {
    // a line is read by parts; what is before the note may be words, one word, or no ASCII
    const filler = fc.constantFrom('q ', 'q', 'é', '、', '—', 'q–q ', ' ');
    const end = fc.constantFrom('', '. ');
    const less = fc.oneof(fc.constant(0), fc.integer({ max: 300, min: 0 }));
    const length = fc.tuple(fc.constantFrom(partLength, 2 * partLength), less);
    fc.assert(
      fc.property(glossaryAndNote, filler, end, length, ([terms, note], filler, end, [part, less]) => {
        const annotator = new Annotator([{ glossary: 'g', terms }]);
        const before = filler.repeat(part).slice(0, part - less) + end;
        const read = (before: string, after: string) =>
          annotator
            .annotate(`${before}${note}. ${after}`, 'plaintext')
            .map(
              ({ from, to, terms }) =>
                `${from - before.length}-${to - before.length} ${terms.map(({ id }) => id).join()}`,
            );
        assert.deepEqual(read(before, before), read(before.slice(-4), ''));
      }),
      tries(500),
    );
  });

  it('reads through markup as if it were not there', () => {
    const plain = fc.constantFrom(
      ...['net', 'zero', 'Paris', 'Agreement', 'NDC', 'NDCs', 'CO2', 'colour', 'fund', 'and', 'die', 'grey'],
    );
    const mark = fc.constantFrom('', '', '', '*', '**', '_', '~~', '***');
    const between = fc.constantFrom(' ', ' ', ' ', '\n', '  \n', '\\\n', '&nbsp;', '<br>');
    const written = fc.array(fc.tuple(plain, mark, between), { minLength: 1, maxLength: 12 });
    const frame = fc.constantFrom(['', ''], ['> ', '> '], ['- ', '  '], ['> 1. ', '>    '], ['> > ', '> ']);
    const returns = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(glossary, written, frame, returns, (terms, words, [first = '', other = ''], newline) => {
        const annotator = new Annotator([{ glossary: 'g', terms }]);
        const ids = (text: string, language: string) =>
          annotator.annotate(text, language).map(each =>
            each.terms
              .map(({ id }) => id)
              .sort()
              .join(),
          );
        const bare = words.map(([word]) => word).join(' ');
        const marked = words
          .map(([word, mark, gap], i) => `${mark}${word}${mark}${i < words.length - 1 ? gap : ''}`)
          .join('')
          .replace(/\n/g, `${newline}${other}`);
        assert.deepEqual(
          ids(first + marked, 'markdown'),
          ids(bare, 'plaintext'),
          JSON.stringify(first + marked),
        );
      }),
      tries(1500),
    );
  });

  it('cuts the surface text at its offsets, whatever the text', () => {
    fc.assert(
      fc.property(glossaryAndNote, fc.string({ unit: 'binary', maxLength: 200 }), ([list, note], noise) => {
        const whole = `${noise} ${note}`;
        let last = 0;
        for (const { from, to } of new Annotator([{ glossary: 'g', terms: list }]).annotate(
          whole,
          'markdown',
        )) {
          assert.ok(from >= last && to > from && to <= whole.length);
          assert.doesNotMatch(whole.slice(from, to), /^\s|\s$/);
          last = to;
        }
      }),
      tries(500),
    );
  });
});
