import { expansionGuess } from './expansionGuess';

/** The meaning of an acronym if it is nothing but the acronym spelled out; `undefined` when it says more, or other. */
export function expansionIn(acronym: string, meaning: string): string | undefined {
  const plain = meaning.trim().replace(/\.$/, '');
  return expansionGuess(`${plain} (${acronym})`, acronym) === plain ? plain : undefined;
}
