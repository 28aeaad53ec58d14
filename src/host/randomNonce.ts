/** In every host of extensions, though `@types/vscode` does not say so. */
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

/** A word that nobody can guess: it marks the one script that a page may run. */
export function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
