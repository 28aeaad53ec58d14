/** An expansion is looked for this far from its acronym. */
const furthestUnits = 200;

/**
 * What an acronym is spelled out as in a note, read from "full name (ACRONYM)" or "ACRONYM (full name)";
 * `undefined` when the note does not say. Each letter of the acronym must be found in the name in order, the first
 * one at the start of a word: the rule of Schwartz and Hearst (2003).
 */
export function expansionGuess(note: string, acronym: string): string | undefined {
  const letters = [...acronym.normalize('NFKC')].filter(letter => /[\p{L}\p{N}]/u.test(letter));
  if (letters.length < 2) return undefined;
  for (let at = note.indexOf(acronym); at >= 0; at = note.indexOf(acronym, at + acronym.length)) {
    const end = at + acronym.length;
    const found = bracketed(note, at, end)
      ? nameBefore(note.slice(Math.max(0, at - 1 - furthestUnits), at - 1), letters)
      : nameInBrackets(note.slice(end, end + furthestUnits), letters);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the acronym stands alone in brackets, perhaps in the plural or with emphasis. */
function bracketed(note: string, from: number, to: number): boolean {
  return note[from - 1] === '(' && /^s?\)/.test(note.slice(to, to + 2));
}

function nameInBrackets(after: string, letters: readonly string[]): string | undefined {
  const name = /^s?[*_]{0,2}\s*\(([^()]{3,})\)/.exec(after)?.[1];
  const trimmed = name
    ?.replace(/[*_]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return trimmed !== undefined && shortestFit(trimmed, letters) === trimmed ? trimmed : undefined;
}

function nameBefore(before: string, letters: readonly string[]): string | undefined {
  // a sentence or a paragraph earlier it is no longer about the same thing
  const near = before.split(/\n\s*\n|[.;:!?)]\s|[([|]/).at(-1) ?? '';
  const words = near
    .replace(/[*_]{1,3}/g, '')
    .trim()
    .split(/\s+/);
  const most = Math.min(letters.length + 5, letters.length * 2);
  return shortestFit(words.slice(-most).join(' '), letters);
}

/** The shortest end of `text` that the letters fit, read backwards; `undefined` when they do not. */
function shortestFit(text: string, letters: readonly string[]): string | undefined {
  const chars = [...text];
  let at = chars.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const wanted = letters[i]?.toLowerCase();
    const first = i === 0;
    while (at >= 0 && !(chars[at]?.toLowerCase() === wanted && (!first || startsWord(chars, at)))) at--;
    if (at < 0) return undefined;
    if (i > 0) at--;
  }
  const name = chars.slice(at).join('').trim();
  // "(LeadIT)" after "LeadIT" is no expansion, nor is one word for many letters by chance
  return name.includes(' ') || name.includes('-') ? name : undefined;
}

function startsWord(chars: readonly string[], at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(chars[at - 1] ?? '');
}
