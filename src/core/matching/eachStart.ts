import { Kind, kindOf } from './characters';
import { PlainWords, type WordVisitor } from './plainWords';
import type { StartFilter } from './startFilter';
import { Tokenizer } from './tokenizer';

/** Takes the places that a filter lets through. */
export interface StartVisitor extends WordVisitor {
  /** As {@link visitWord}, for a sign. */
  visitSign(from: number): void;
}

/**
 * Reads a text once, word for word, and gives the places at which names may start, in order but for signs.
 * Most of the time that matching takes is spent in its {@link PlainWords}.
 */
export function eachStart(
  text: string,
  from: number,
  to: number,
  filter: StartFilter,
  visitor: StartVisitor,
): void {
  const words = new PlainWords(text, from, to, filter);
  const reader = new Tokenizer(text, to);
  while (words.at < to) {
    words.load();
    while (words.goOn()) {
      const { at } = words;
      const code = text.charCodeAt(at);
      if (code >= 128 && isPassedOver(code, filter.hasSigns)) {
        words.at++;
        continue;
      }
      reader.readAt(at);
      if (!reader.isSign) {
        words.add(reader.to, reader.hash);
        continue;
      }
      if (filter.holds(reader.hash)) visitor.visitSign(at);
      words.at = reader.to;
    }
    words.visit(visitor);
  }
}

/** Whether a character above ASCII starts nothing: white space, a dash, or a sign where no name starts with one. */
function isPassedOver(code: number, hasSigns: boolean): boolean {
  const kind = kindOf(code);
  return kind === Kind.Space || kind === Kind.Dash || (kind === Kind.Sign && !hasSigns);
}
