import type { TextEdit } from './textEdit';
import type { WrittenNote } from './writtenNote';

/** The edit that makes an English `a` or `an` before a place fit the words that come to stand there. */
export function articleEdit(note: WrittenNote, at: number, words: string): TextEdit | undefined {
  const before = /(?:^|[\s(>*_"“])(an?)[ \t\u00a0]+$/i.exec(note.text.slice(Math.max(0, at - 8), at));
  const article = before?.[1];
  if (!before || article === undefined) return undefined;
  const wanted = `${article[0]}${takesAn(words) ? 'n' : ''}`;
  if (wanted === article) return undefined;
  const from = at - before[0].length + before[0].indexOf(article);
  return { from, to: from + article.length, insert: wanted };
}

/** Whether words are spoken with a vowel at their start. An acronym without vowels is read by its letters. */
function takesAn(words: string): boolean {
  const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0] ?? '';
  if (/^[B-DF-HJ-NP-TV-XZ]+s?$/.test(first)) return /^[FHLMNRSX]/.test(first);
  if (/^(?:uni|use|usu|eu|one|UK|UN|UNFCCC|US)/i.test(first) && !/^unin/i.test(first)) return false;
  return /^(?:[aeiou]|hour|honest|heir)/i.test(first);
}
