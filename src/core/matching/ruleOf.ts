import type { MatchRule, Name } from '../glossary/term';

/** The rule that a name follows (design rule 5): its own, or the default for the way it is written. */
export function ruleOf(name: Name): MatchRule {
  if (name.match) return name.match;
  const letters = name.text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter(letter => /\p{Lu}/u.test(letter)).length;
  if (letters.length > 0 && capitals >= letters.length * 0.75) return 'exact';
  return /[\s-]/.test(name.text.trim()) ? 'phrase' : 'any';
}
