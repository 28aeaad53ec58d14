import fc from 'fast-check';
import type { TermDraft } from '../../../src/core/glossary/termDraft';

/** Texts with what YAML gives a meaning to. */
const words = fc
  .array(
    fc.constantFrom(
      'net',
      'zero',
      'CO₂',
      '#',
      ':',
      '-',
      ',',
      '"',
      "'",
      '[x]',
      '{',
      '}',
      '&a',
      '*b',
      '!',
      '%',
      '1.5',
      'no',
      '|',
      '>',
      '✅',
      '\\',
      '@',
      '`',
      '?',
      '~',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(parts => parts.join(' '));
const paragraphs = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map(lines => lines.join('\n'))
  .chain(text => fc.constantFrom(text, text.replace('\n', '\n\n'), text.replace('\n', '\n   ')));

/** A term as a person may fill it in. */
export const arbitraryDraft: fc.Arbitrary<TermDraft> = fc.record(
  {
    name: words,
    definition: paragraphs,
    expansion: words,
    aliases: fc.array(
      fc.oneof(
        words,
        words.map(text => ({ text, match: 'never' as const })),
      ),
      { maxLength: 3 },
    ),
    examples: fc.array(paragraphs, { maxLength: 2 }),
    meta: fc.dictionary(words, words, { maxKeys: 2 }),
  },
  { requiredKeys: ['name'] },
);

/** Texts of glossaries in the many ways in which people write them: block, flow, JSON, comments, blank lines, CRLF. */
export const arbitraryGlossary: fc.Arbitrary<string> = fc
  .record({
    indent: fc.constantFrom(0, 1, 2, 4),
    gap: fc.constantFrom(1, 3),
    comments: fc.boolean(),
    blank: fc.boolean(),
    final: fc.boolean(),
    crlf: fc.boolean(),
    flow: fc.constantFrom('none', 'terms', 'all', 'json'),
    contexts: fc.array(fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 3 }), { maxLength: 2 }),
  })
  .map(({ indent, gap, comments, blank, final, crlf, flow, contexts }) => {
    const comment = (text: string) => (comments ? ` # ${text}` : '');
    let number = 0;
    const data = contexts.map((terms, i) => ({
      name: ['A', 'B'][i] ?? '',
      terms: terms.map(([aliases, kind]) => ({
        name: `term ${++number}`,
        ...(kind > 0 && { definition: ['', 'Short.', 'Two\nlines', 'It is: so'][kind] ?? '' }),
        ...(aliases > 0 && { aliases: ['one', 'two'].slice(0, aliases).map(each => `${each} ${number}`) }),
      })),
    }));
    let text: string;
    if (flow === 'json') text = JSON.stringify({ contexts: data }, null, indent);
    else if (flow === 'all') text = `contexts: ${JSON.stringify(data)}${comment('all')}`;
    else {
      const lines: string[] = [`${comments ? '# head\n' : ''}contexts:${comment('here')}`];
      const dash = `-${' '.repeat(gap)}`;
      const outer = ' '.repeat(indent);
      for (const { name, terms } of data) {
        const inner = outer + ' '.repeat(gap + 1);
        lines.push(`${outer}${dash}name: ${name}${comment('context')}`);
        if (flow === 'terms') {
          lines.push(`${inner}terms: ${JSON.stringify(terms)}`);
          continue;
        }
        lines.push(`${inner}terms:${terms.length === 0 ? ' []' : ''}`);
        const at = inner + outer;
        const keys = at + ' '.repeat(gap + 1);
        for (const term of terms) {
          if (blank) lines.push('');
          lines.push(`${at}${dash}name: ${term.name}${comment('name')}`);
          if (term.definition?.includes('\n'))
            lines.push(
              `${keys}definition: |`,
              ...term.definition.split('\n').map(line => `${keys}  ${line}`),
            );
          else if (term.definition)
            lines.push(`${keys}definition: ${JSON.stringify(term.definition)}${comment('what')}`);
          if (term.aliases)
            lines.push(
              `${keys}aliases:`,
              ...term.aliases.map(each => `${keys}${outer}- ${each}${comment('alias')}`),
            );
        }
        if (comments) lines.push(`${outer}# behind`);
      }
      if (data.length === 0) lines.splice(0, 1, 'contexts:');
      text = lines.join('\n');
    }
    if (final) text += '\n';
    return crlf ? text.replace(/\n/g, '\r\n') : text;
  });
