import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../src/core/glossary/parseGlossary';
import type { Term } from '../../src/core/glossary/term';

/** The built-in terms. */
export function builtInTerms(): readonly Term[] {
  const folder = 'content/glossary';
  return readdirSync(folder).flatMap(
    file => parseGlossary(file, readFileSync(join(folder, file), 'utf8')).glossary.terms,
  );
}

/**
 * Natural prose of a length, as Markdown: pages of the reference in turn with everyday prose, one paragraph of
 * ours to two of theirs, so that terms stand about as thick as in a real note of the field.
 */
export function naturalText(length: number): string {
  const topics = readdirSync('content/topics', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .sort()
    .flatMap(file => {
      const text = readFileSync(join('content/topics', file), 'utf8').replace(/\r\n/g, '\n');
      return text
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/\[\^[^\]]+\]/g, '')
        .trim()
        .split(/\n{2,}/);
    });
  const everyday = readFileSync('test/bench/everyday.txt', 'utf8')
    .trim()
    .split(/\n{2,}/);
  const parts: string[] = [];
  for (let total = 0, i = 0; total < length; i++) {
    const part = (i % 3 === 0 ? topics[(i / 3) % topics.length] : everyday[i % everyday.length]) ?? '';
    parts.push(part);
    total += part.length + 2;
  }
  // one flat string: a rope of parts would be paid for by whoever reads it first
  return Buffer.from(parts.join('\n\n').slice(0, length)).toString();
}

/**
 * Names as a large team would have them: two thirds phrases, one third acronyms, one in fifty a phrase that the
 * natural text really holds; the same at every run.
 */
export function generatedNames(count: number): readonly string[] {
  const sample = naturalText(400_000).toLowerCase();
  const words = [...new Set(sample.match(/[a-z]{4,12}/g))];
  const phrases = [...new Set(sample.match(/[a-z]{4,12} [a-z]{4,12}/g))];
  const names = new Set<string>();
  let seed = 42;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  while (names.size < count) {
    const pick = () => words[next(words.length)] ?? '';
    if (next(50) === 0) names.add(phrases[next(phrases.length)] ?? '');
    else if (next(3) > 0) names.add(next(2) > 0 ? `${pick()} ${pick()}` : `${pick()} ${pick()} ${pick()}`);
    else names.add(Array.from({ length: 3 + next(4) }, () => String.fromCharCode(65 + next(26))).join(''));
  }
  return [...names];
}

/** Terms with one name each. */
export function termsOf(names: readonly string[]): readonly Term[] {
  return names.map((name, i) => ({
    id: `t${i}`,
    category: '',
    names: [{ text: name }],
    definition: '',
    examples: [],
    context: [],
    notContext: [],
    notToConfuse: [],
    sources: [],
    translations: {},
    meta: {},
  }));
}
