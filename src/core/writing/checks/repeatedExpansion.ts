import type { Term } from '../../glossary/term';
import { pluralOfPhrase } from '../acronym';
import { articleEdit } from '../articleEdit';
import type { Mention } from '../mention';
import { refOf } from '../refOf';
import type { TextEdit } from '../textEdit';
import { sameName } from '../words';
import type { WrittenNote } from '../writtenNote';
import type { Finding } from './check';
import type { CheckedNote } from './checkedNote';
import { isPlain } from './isPlain';

/** A full name that is spelled out again after its acronym was introduced in running text. */
export function repeatedExpansion({ note, mentions, labels }: CheckedNote): readonly Finding[] {
  /** Terms that are introduced, and up to where that reaches. */
  const introduced = new Map<Term, number>();
  const inPairs = new Set(mentions.flatMap(({ pair }) => (pair ? [pair.full.from] : [])));
  const found: Finding[] = [];
  for (const mention of mentions) {
    const { term, pair, kind, place, acronym, meaning } = mention;
    if (place !== 'body' || mention.inGlossary || mention.isWholeBlock || term.evidence === 'none') continue;
    const isKnown = mention.from >= (introduced.get(term) ?? Number.POSITIVE_INFINITY);
    const report = (from: number, to: number, edits: readonly TextEdit[] | undefined) =>
      found.push({
        check: 'repeated-expansion',
        from,
        to,
        message: labels.repeatedExpansion(acronym),
        fixes: edits ? [{ title: labels.replaceBy(shortFor(mention)), kind: 'replace', edits }] : [],
        term: refOf(meaning),
        name: acronym,
      });
    if (pair?.verdict === 'near')
      introduced.set(term, Math.min(introduced.get(term) ?? Number.POSITIVE_INFINITY, pair.bracket.to));
    else if (pair?.verdict === 'same') {
      const { full, bracket, first } = pair;
      if (!isKnown) introduced.set(term, Math.max(mention.to, bracket.to));
      else if (pair.isBare) {
        const whole =
          first === 'full' ? { from: full.from, to: bracket.to } : { from: mention.from, to: bracket.to };
        report(whole.from, whole.to, withoutFullName(note, mention));
      }
    } else if (kind === 'full' && isKnown && !inPairs.has(mention.from) && isExpansion(note, mention)) {
      report(mention.from, mention.to, isPlain(note, mention) ? asAcronym(note, mention) : undefined);
    }
  }
  return found;
}

/** Only the very full name: another name may be chosen for what it says. */
function isExpansion({ text, keys }: WrittenNote, { from, to, term: { expansion = '' } }: Mention): boolean {
  const written = keys.of(text.slice(from, to).replace(/\n[ \t]*>+/g, ' '));
  return sameName(written, keys.of(expansion)) || sameName(written, keys.of(pluralOfPhrase(expansion)));
}

/** The acronym in the number of the full name that it stands for. */
function shortFor({ annotation, acronym, kind, from, to, term: { expansion = '' } }: Mention): string {
  if (kind === 'acronym') return acronym;
  // the plural is the longer one
  const isPlural = to - from > expansion.length && annotation.to === to && !acronym.endsWith('s');
  return isPlural ? `${acronym}s` : acronym;
}

function asAcronym(note: WrittenNote, mention: Mention): readonly TextEdit[] {
  const insert = shortFor(mention);
  const article = articleEdit(note, mention.from, insert);
  return [...(article ? [article] : []), { from: mention.from, to: mention.to, insert }];
}

/** Leaves of a pair the acronym. `undefined` where that would break markup. */
function withoutFullName(note: WrittenNote, { pair, from, to }: Mention): readonly TextEdit[] | undefined {
  if (!pair) return undefined;
  const { full, bracket, first } = pair;
  if (first === 'acronym') {
    if (!isBalanced(note.text.slice(bracket.from, bracket.to))) return undefined;
    return [cutOut(note.text, bracket.from, bracket.to)];
  }
  if (!isPlain(note, full) || !isBalanced(note.text.slice(bracket.from, bracket.to))) return undefined;
  const insert = note.text.slice(from, to);
  const article = articleEdit(note, full.from, insert);
  return [...(article ? [article] : []), { ...full, insert }, cutOut(note.text, bracket.from, bracket.to)];
}

/** Takes words out with the space before them or, at the start of a line, the one behind. */
function cutOut(text: string, from: number, to: number): TextEdit {
  const before = /[ \t\u00a0]+$/.exec(text.slice(Math.max(0, from - 20), from))?.[0].length ?? 0;
  const lineStart = /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, from - 20), from));
  if (!lineStart) return { from: from - before, to, insert: '' };
  const behind = /^[ \t]+/.exec(text.slice(to, to + 20))?.[0].length ?? 0;
  return { from, to: to + behind, insert: '' };
}

/** Whether markup that begins in a text also ends in it, as far as signs can tell. */
function isBalanced(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return (
    count(/\[/g) === count(/\]/g) &&
    count(/\(/g) === count(/\)/g) &&
    count(/\*/g) % 2 === 0 &&
    count(/_/g) % 2 === 0 &&
    count(/~/g) % 2 === 0 &&
    !/[<`\\]/.test(text)
  );
}
