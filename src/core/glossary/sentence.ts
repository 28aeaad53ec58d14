/**
 * A sentence of the core with what is filled in. The core speaks English and knows no other language; who shows the
 * sentence to somebody translates its words first. The tag {@link say} marks them, for the check of the translations.
 */
export interface Sentence {
  /** In English, with `{0}`, `{1}` … where the values go. */
  readonly words: string;
  /** A value that is a sentence, or a part of one, is translated as well; other values stay as they are. */
  readonly values: readonly (string | number | Sentence)[];
}

/** Writes a sentence: ``say`There is no file "${file}".` ``. */
export function say(parts: TemplateStringsArray, ...values: Sentence['values']): Sentence {
  const words = parts.reduce((before, part, i) => `${before}{${i - 1}}${part}`);
  return { words, values };
}

/** The sentence in English. */
export function inEnglish({ words, values }: Sentence): string {
  return words.replace(/\{(\d+)\}/g, (_, index) => {
    const value = values[Number(index)] ?? '';
    return typeof value === 'object' ? inEnglish(value) : String(value);
  });
}
