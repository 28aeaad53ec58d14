import type { Name } from '../glossary/term';
import { ruleOf } from '../matching/ruleOf';

/**
 * A name in the case in which it is being written: capitals that were typed are followed, "NET Z" gives "NET ZERO".
 * Acronyms stay as they are.
 *
 * @param lower Whether small letters are followed too. Not where the glossary's capitals are known to be those of
 *   proper names: "paris" is to give "Paris Agreement".
 */
export function caseLike(typed: string, name: Name, lower: boolean): string {
  const { text } = name;
  const [first = ''] = /\p{L}/u.exec(typed) ?? [];
  if (first === '' || isAcronym(name)) return text;
  const letters = typed.match(/\p{L}/gu) ?? [];
  if (letters.length > 2 && typed === typed.toUpperCase()) return text.toUpperCase();
  if (first !== first.toLowerCase()) return text.charAt(0).toUpperCase() + text.slice(1);
  if (!lower) return text;
  return text.replace(/[\p{L}\p{N}]+/gu, word => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}

/** Whether a name is only right in the case in which the glossary writes it. */
function isAcronym(name: Name): boolean {
  const rule = ruleOf(name);
  return rule === 'exact' || rule === 'context' || /^\S*\p{Ll}\p{Lu}\S*$/u.test(name.text);
}
