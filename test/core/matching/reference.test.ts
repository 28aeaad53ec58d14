import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MatchRule, Name, Term } from '../../../src/core/glossary/term';
import { Annotator } from '../../../src/core/matching/annotate';

/** A matcher that tries every name at every word: slow and obvious. It knows the folding rules by their wording. */
function slowly(text: string, terms: readonly Term[]): readonly string[] {
  const found: { from: number; to: number; ids: Set<string> }[] = [];
  const words = wordsOf(text);
  for (let start = 0; start < words.length; start++) {
    const here = new Map<number, { own: Set<string>; plural: Set<string> }>();
    for (const { id, names } of terms) {
      for (const { text: name, match } of names) {
        if (match === 'never') continue;
        for (const plural of [false, true]) {
          const end = matchAt(words, start, wordsOf(name), match === 'exact', plural);
          if (end === undefined) continue;
          const at = here.get(end) ?? { own: new Set(), plural: new Set() };
          here.set(end, at);
          (plural ? at.plural : at.own).add(id);
        }
      }
    }
    for (const [end, { own, plural }] of here) {
      const from = words[start]?.from ?? 0;
      found.push({ from, to: words[end]?.to ?? 0, ids: own.size > 0 ? own : plural });
    }
  }
  const kept: typeof found = [];
  for (const span of [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every(other => other.to <= span.from || other.from >= span.to)) kept.push(span);
  }
  return kept
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, ids }) => `${from}-${to} ${[...ids].sort().join()}`);
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
  return [...text.matchAll(/[\p{L}\p{N}\p{M}_\u00ad]+|[^\s\p{L}\p{N}\p{M}_\u00ad‐‑–—-]/gu)].map(match => {
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
  exact: boolean,
  plural: boolean,
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
    const ending = plural && i === name.length - 1 ? pluralEnding(part.text) : '';
    if (ending === undefined) return undefined;
    const fold = (text: string) => {
      const plain = text
        .replace(/\u00ad/g, '')
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '');
      return exact ? plain : plain.toLowerCase();
    };
    if (fold(word.text) !== fold(part.text) + ending) return undefined;
  }
  return start + name.length - 1;
}

/** Only words whose plural is an added s are generated. */
function pluralEnding(word: string): string | undefined {
  return /\p{Lu}$/u.test(word) || /[^sxzhy]$/u.test(word)
    ? /\p{L}$/u.test(word)
      ? 's'
      : undefined
    : undefined;
}

const word = fc.constantFrom(
  ...['net', 'zero', 'Paris', 'Agreement', 'NDC', 'NDCs', 'CO2', 'Héroult', 'CCU', 'CCUS', 'gap', 'fund'],
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
  word.map(text => `${text}s`),
  fc.constantFrom('heroult', 'He\u0301roult', 'CO₂', 'ne\u00adt', 'my_NDC', 'NDC_x', 'die', '+'),
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
  '. ',
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
      { numRuns: 3000 },
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
      { numRuns: 500 },
    );
  });
});
