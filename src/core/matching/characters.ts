/** What a UTF-16 unit is to the matcher. */
export enum Kind {
  /** Punctuation and signs: a border, and a token of its own where a name holds it (`REDD+`). */
  Sign = 0,
  /** Letter, digit, mark or underscore: part of a word. */
  Word = 1,
  /** White space of any width, line breaks included. */
  Space = 2,
  /** Any hyphen or dash. */
  Dash = 3,
  /** A character of a script that is written without spaces: a word by itself. */
  Unspaced = 4,
  /** Invisible inside a word: soft hyphen, joiners. */
  Ignored = 5,
  /** First half of a surrogate pair: look at the whole code point. */
  High = 6,
}

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) ascii[code] = classify(code);
const kinds = new Uint8Array(0x10000).fill(255);
kinds.set(ascii);

/** Folded unit of a character, case dropped; 0xFFFF where it folds to several units or none. */
const folded = new Uint16Array(0x10000);
for (let code = 0; code < 128; code++) folded[code] = code >= 65 && code <= 90 ? code + 32 : code;

/**
 * For each UTF-16 unit: the folded unit of an ASCII word character, 0 for any other. As long as there are units, so
 * that the scan's inner loop needs no look at the range.
 */
export const asciiWord = new Uint8Array(0x10000);
for (let code = 0; code < 128; code++) if (ascii[code] === Kind.Word) asciiWord[code] = folded[code] ?? 0;

/** The class of a UTF-16 unit. */
export function kindOf(code: number): Kind {
  const known = kinds[code] as Kind | 255;
  if (known !== 255) return known;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}

/** The class of a code point above the basic plane, by which its two units are read together. */
export function kindOfPair(codePoint: number): Kind {
  return classify(codePoint);
}

function classify(codePoint: number): Kind {
  if (codePoint >= 0xd800 && codePoint <= 0xdbff) return Kind.High;
  const char = String.fromCodePoint(codePoint);
  if (/[\s\u200b\u2800]/u.test(char)) return Kind.Space;
  if (/[\p{Pd}\u2212\u2043]/u.test(char)) return Kind.Dash;
  if (/\u00ad|\u200c|\u200d|\u2060|\ufeff/u.test(char)) return Kind.Ignored;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(char))
    return Kind.Unspaced;
  // the ordinal signs stand for the degree sign in many typed notes
  if (codePoint === 0xba || codePoint === 0xaa) return Kind.Sign;
  // a raised digit is a footnote's mark; a name that holds one is spelled so, see respellingsOf
  if (/[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/.test(char)) return Kind.Sign;
  // letters by their class, but people and editors write them for apostrophes
  if (codePoint === 0x2bc || codePoint === 0x2b9) return Kind.Sign;
  return /[\p{L}\p{N}\p{M}_]/u.test(char) ? Kind.Word : Kind.Sign;
}

/**
 * The folded form of a text: accents, width and subscripts dropped, in lower case.
 * Typographic apostrophes become straight, `º` becomes `°`.
 */
export function fold(char: string): string {
  return keepCase(char).toLowerCase();
}

/** As {@link fold} for a whole text, but the case stays as written. */
export function keepCase(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u02bc\u02b9\uff07]/g, "'")
    .replace(/\u00ba/g, '°')
    .replace(/\u00ad|\u200c|\u200d|\u2060|\ufeff/g, '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøđłıðþÆŒØĐŁ]/g, char => spelledOut[char] ?? char);
}

const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ł: 'L',
};

/** Whether a UTF-16 unit is a to z. */
export function isSmallLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** Whether a UTF-16 unit is A to Z. */
export function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** Start value of a word's hash. */
export const hashSeed = 0x811c9dc5 | 0;

/** Multiplier of the hash: FNV-1a's prime. */
export const hashPrime = 0x01000193;

/** Adds one unit of a text to a word's hash, folded. FNV-1a over UTF-16 units. */
export function hashUnit(hash: number, code: number): number {
  const unit = folded[code] ?? 0;
  if (unit !== 0 && unit !== 0xffff) return Math.imul(hash ^ unit, hashPrime);
  return hashSlowly(hash, code, unit);
}

function hashSlowly(hash: number, code: number, unit: number): number {
  const text = fold(String.fromCharCode(code));
  if (unit === 0) folded[code] = text.length === 1 ? text.charCodeAt(0) : 0xffff;
  return hashText(hash, text);
}

/** Adds a text that is already folded to a hash. */
export function hashText(hash: number, text: string): number {
  let result = hash;
  for (let i = 0; i < text.length; i++) result = Math.imul(result ^ text.charCodeAt(i), hashPrime);
  return result;
}
