/** Another way in which a name is written than its own. */
export interface Respelling {
  readonly text: string;
  /** Whether it is written so in code only. */
  readonly inCode: boolean;
}

/** Letters that are spelled out where they cannot be typed, as in German. */
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** The number of atoms in a formula, which is often typed as a power: CO². */
const atoms = /(?<=\p{L})[2-9](?!\d)/gu;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Where a new word begins inside of an identifier: at a capital behind a small letter, or behind an acronym. */
const border = /(?=\p{Lu}\p{Ll})(?<=\p{Ll}\p{N}*)|(?=\p{Lu}\p{Ll}{2})(?<=\p{Lu})/gu;

/**
 * The further spellings of a name: "and" is also an ampersand, and in a series a comma may stand before it; `Körbe` is
 * also "Koerbe"; and in code a name that is written as an identifier (`LegPolicy`, `leg_policy`) is also one of its
 * words, however those are put together.
 */
export function respellingsOf(name: string): readonly Respelling[] {
  const joined = joinedOtherwise(name);
  const others = joined.map(text => ({ text, inCode: false }));
  return mayDiffer.test(name) ? [...others, ...otherLetters(name)] : others;
}

/** A name with "and" and the ampersand put for each other, and with and without a comma before "and" in a series. */
function joinedOtherwise(name: string): readonly string[] {
  const found = conjunction.exec(name);
  if (!found) return none;
  const before = name.slice(0, found.index);
  const after = name.slice(found.index + found[0].length);
  const isSeries = found[1] === ',' || before.includes(',');
  return [' and ', ' & ', ...(isSeries ? [', and '] : [])]
    .filter(joint => joint !== found[0])
    .map(joint => before + joint + after);
}

const conjunction = /(,)? (?:and|&) /;

function otherLetters(name: string): readonly Respelling[] {
  const composed = hasMark.test(name) ? name.normalize('NFC') : name;
  const spelledOut = composed.replace(/[äöüÄÖÜ]/g, letter => umlauts[letter] ?? letter);
  const texts = spelledOut === composed ? [name] : [name, spelledOut];
  const apart = texts.flatMap(text => {
    const words = text.replace(border, ' ').replaceAll('_', ' ').trim();
    return words === text ? [] : { text: words, inCode: true };
  });
  const power = name.replace(atoms, digit => raised.charAt(Number(digit)));
  const others = [...texts.slice(1), ...(power === name ? [] : [power])];
  return [...others.map(text => ({ text, inCode: false })), ...apart];
}

/** Most names are of plain words: a quick look tells. */
const mayDiffer = /[^ -~]|_|[A-Za-z\d][A-Z][a-z]|[A-Za-z][2-9]/;
const hasMark = /\p{M}/u;
const none: readonly never[] = [];
