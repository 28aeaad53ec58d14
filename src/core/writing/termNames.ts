import type { Term } from '../glossary/term';
import { translatedNames } from '../glossary/translatedNames';
import type { JudgedMeaning } from '../matching/annotation';
import { acronymOf, pluralOfPhrase } from './acronym';
import type { Mention } from './mention';
import type { NameKeys } from './nameKeys';
import type { FullNames } from './spelledOut';
import { sameName } from './words';

/** Tells how a name is used; keeps the folded names of each term. */
export class TermNames {
  readonly #known = new Map<
    Term,
    { readonly acronym: readonly string[]; readonly full: readonly (readonly string[])[] }
  >();

  readonly #full = new Map<Term, FullNames>();

  constructor(private readonly keys: NameKeys) {}

  /** The first meaning that has an acronym, and whether the words are that acronym or a full name. */
  find(
    meanings: readonly JudgedMeaning[],
    written: readonly string[],
  ): Pick<Mention, 'meaning' | 'acronym' | 'kind'> | undefined {
    for (const meaning of meanings) {
      const acronym = acronymOf(meaning.term);
      if (acronym === undefined) continue;
      const kind = this.kindOf(meaning.term, written);
      if (kind) return { meaning, acronym, kind };
    }
    return undefined;
  }

  /** What a term is called in full. */
  fullNames(term: Term): FullNames {
    const known = this.#full.get(term) ?? this.#readFullNames(term);
    this.#full.set(term, known);
    return known;
  }

  #readFullNames(term: Term): FullNames {
    const { expansion = '', names } = term;
    const aliases = names.slice(1).flatMap(({ text, status }) => (status ? [] : [text]));
    // an alias may be another acronym
    const full = [expansion, ...aliases.filter(text => /\p{Ll}{3}/u.test(text)), ...translatedNames(term)];
    const all = full
      .filter(Boolean)
      .flatMap(name => [this.keys.of(name), this.keys.of(pluralOfPhrase(name))]);
    return { expansion: this.keys.of(expansion), all };
  }

  /** Whether folded words are the acronym of a term or a full name of it; `undefined` when neither. */
  kindOf(term: Term, written: readonly string[]): Mention['kind'] | undefined {
    let known = this.#known.get(term);
    if (!known) {
      const [main, ...others] = term.names;
      const { keys } = this;
      const full = others
        .filter(({ text, status }) => !status && (text === term.expansion || keys.of(text).length > 1))
        .map(({ text }) => keys.of(text));
      known = { acronym: keys.of(main.text), full };
      this.#known.set(term, known);
    }
    if (sameName(written, known.acronym)) return 'acronym';
    return known.full.some(keys => sameName(written, keys)) ? 'full' : undefined;
  }
}
