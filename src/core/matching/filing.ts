import { hashSeed, hashText } from './characters';
import { EdgeTable } from './edgeTable';
import type { NameWord } from './nameWords';
import { pairKey, type StartKeys, spread } from './startFilter';
import { Glue } from './tokenizer';
import { spellingsOf } from './variants';

type Keys = {
  readonly [key in Exclude<keyof StartKeys, 'signs'>]: number[];
} & { readonly signs: { readonly code: number; readonly hash: number }[] };

/** Files the names of one glossary into the trie, and keeps account of what is filed. */
export class Filing {
  readonly #nodes: number[] = [];
  readonly #names = noKeys();
  readonly #clues = noKeys();
  readonly #spellings = new Map<string, readonly string[]>();
  /** One string for each word, folded: names share most of theirs. */
  readonly #folded = new Map<string, string>();

  constructor(private readonly edges: EdgeTable) {}

  spellings(word: string): readonly string[] {
    const known = this.#spellings.get(word);
    if (known) return known;
    const found = spellingsOf(word);
    this.#spellings.set(word, found);
    return found;
  }

  /**
   * Files a name in all its spellings, and gives the nodes at which it ends.
   *
   * @param isCapital Whether no place fits it that starts with a small letter.
   */
  name(
    words: readonly NameWord[],
    variants: readonly (readonly string[])[],
    isCapital: boolean,
  ): ReadonlySet<number> {
    return this.#file(words, variants, this.#names, isCapital);
  }

  /** As {@link name}, for a clue. */
  clue(words: readonly NameWord[], variants: readonly (readonly string[])[]): ReadonlySet<number> {
    return this.#file(words, variants, this.#clues, false);
  }

  /** What was filed: the nodes at which names and clues end, and where they start. */
  result(): { readonly nodes: Int32Array; readonly names: StartKeys; readonly clues: StartKeys } {
    return {
      nodes: distinct(this.#nodes),
      names: distinctKeys(this.#names),
      clues: distinctKeys(this.#clues),
    };
  }

  #file(
    words: readonly NameWord[],
    variants: readonly (readonly string[])[],
    keys: Keys,
    isCapital: boolean,
  ): ReadonlySet<number> {
    const folded = variants.map(words => words.map(word => this.#fold(word)));
    this.#addKeys(words, folded, keys, isCapital);
    let nodes = new Set([EdgeTable.root]);
    words.forEach(({ glue, isBare }, i) => {
      const bySign = isBare || (words[i - 1]?.isBare ?? false);
      // beside a sign a gap may be missing: "1.5 °C" is also written "1.5°C"
      const glues = i > 0 && glue === Glue.Gap && bySign ? [Glue.Gap, Glue.Adjacent] : [glue];
      const next = new Set<number>();
      for (const node of nodes) {
        for (const word of folded[i] ?? []) {
          for (const each of glues) next.add(this.edges.add(node, each, word));
        }
      }
      nodes = next;
    });
    for (const node of nodes) this.#nodes.push(node);
    return nodes;
  }

  #addKeys(
    words: readonly NameWord[],
    folded: readonly (readonly string[])[],
    keys: Keys,
    isCapital: boolean,
  ): void {
    const hashes = folded.map(words => words.map(word => hashText(hashSeed, word)));
    const [first = [], second] = hashes.filter((_, i) => words[i]?.isSign === false);
    if (words[0]?.isSign) {
      const [hash = 0] = hashes[0] ?? [];
      keys.signs.push({ code: folded[0]?.[0]?.charCodeAt(0) ?? 0, hash });
    } else {
      const { words: single, capitals, pairs } = keys;
      for (const hash of first) {
        if (second) {
          for (const next of second) pairs.push(pairKey(spread(hash), spread(next)));
        } else (isCapital ? capitals : single).push(hash);
      }
    }
  }

  #fold(word: string): string {
    const folded = word.toLowerCase();
    const known = this.#folded.get(folded);
    if (known !== undefined) return known;
    this.#folded.set(folded, folded);
    return folded;
  }
}

function noKeys(): Keys {
  return { words: [], capitals: [], pairs: [], signs: [] };
}

function distinctKeys({ words, capitals, pairs, signs }: Keys): StartKeys {
  return {
    words: distinct(words),
    capitals: distinct(capitals),
    pairs: distinct(pairs),
    signs,
  };
}

function distinct(numbers: readonly number[]): Int32Array {
  return Int32Array.from(new Set(numbers));
}
