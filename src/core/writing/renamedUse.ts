import { pluralOf } from '../matching/variants';

/** How a name stands in a note. */
export interface NameUse {
  /** As written. */
  readonly text: string;
  /** The name that it is a use of, as the glossary writes it. */
  readonly name: string;
  readonly plural: boolean;
}

/**
 * What a use reads after its name has become another one: in the plural where it was, with a capital at its start or
 * all in capitals where it was written so against the glossary, with small letters where it was written so. An emphasis
 * that begins inside the use then begins before it, and one that ends inside ends behind it.
 */
export function renamedUse(use: NameUse, next: string): string {
  const opening = use.text.match(/(?<![\p{L}\p{N}*_~])[*_~]+(?=[\p{L}\p{N}])/gu) ?? [];
  const closing = use.text.match(/(?<=[\p{L}\p{N}])[*_~]+(?![\p{L}\p{N}*_~])/gu) ?? [];
  const text = use.text.replace(/[*_~]+/g, '');
  return `${opening.join('')}${inCaseOf({ ...use, text }, next)}${closing.join('')}`;
}

function inCaseOf({ text, name, plural }: NameUse, next: string): string {
  const renamed = plural ? pluralName(next) : next;
  const before = plural ? pluralName(name) : name;
  const first = text.charAt(0);
  // no difference from the glossary in case: the new name is right as it is
  if (first === before.charAt(0) && caseOf(text) === caseOf(before)) return renamed;
  if (caseOf(text) === 'upper' && caseOf(before) !== 'upper') return renamed.toUpperCase();
  if (caseOf(text) === 'lower' && caseOf(before) !== 'lower') {
    return renamed.replace(/[\p{L}\p{N}]+/gu, word =>
      /\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase(),
    );
  }
  const isCapital = first !== first.toLowerCase();
  const wasCapital = before.charAt(0) !== before.charAt(0).toLowerCase();
  if (isCapital && !wasCapital) return renamed.charAt(0).toUpperCase() + renamed.slice(1);
  return renamed;
}

function pluralName(name: string): string {
  return name.replace(/[\p{L}\p{N}]+$/u, word => pluralOf(word) ?? word);
}

function caseOf(text: string): 'upper' | 'lower' | 'mixed' {
  if (text === text.toUpperCase() && (text.match(/\p{L}/gu)?.length ?? 0) > 1) return 'upper';
  return text === text.toLowerCase() ? 'lower' : 'mixed';
}
