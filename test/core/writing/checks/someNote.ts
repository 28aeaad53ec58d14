import fc from 'fast-check';

const names = [
  ...[
    'UNFCCC',
    'LeadIT',
    'NDC',
    'NDCs',
    'CBAM',
    'EU ETS',
    'GCF',
    'CCUS',
    'CO2',
    'CO₂',
    'COP',
    'GST',
    'MPGs',
    'HFC',
  ],
  ...['United Nations Framework Convention on Climate Change', 'Leadership Group for Industry Transition'],
  ...[
    'nationally determined contribution',
    'nationally determined contributions',
    'Carbon Border Adjustment Mechanism',
  ],
  ...['Leadership Group for Industry Transition (LeadIT)', 'nationally determined contributions (NDCs)'],
  ...[
    'CBAM (carbon border adjustment mechanism)',
    'Conference of the Parties (COP)',
    'Green Climate Fund (GCF)',
  ],
  ...[
    'Leadership Group on Industrial Transition (LeadIT)',
    'National Determined Contribution (NDC)',
    '(UNFCCC)',
  ],
  ...[
    'H2 Green Steel',
    'LafargeHolcim',
    'Stegra',
    'Cancun Agreements',
    'Cancún Agreements',
    'net zero',
    'net-zero',
  ],
  ...[
    'Just Transition',
    'just transition',
    'global stocktake',
    'Global Stocktake',
    'decarbonisation',
    'decarbonization',
  ],
];
const glue = [
  'The',
  'the',
  'a',
  'an',
  'An',
  'and',
  'met.',
  'in Bonn,',
  '.',
  '—',
  '(',
  ')',
  '"',
  "'s",
  'of',
  '2024',
  ':',
  'plan',
];

const phrase = fc.constantFrom(...names);
const marked = fc.oneof(
  { weight: 6, arbitrary: phrase },
  { weight: 1, arbitrary: phrase.map(name => `**${name}**`) },
  { weight: 1, arbitrary: phrase.map(name => `*the ${name} plan*`) },
  { weight: 1, arbitrary: phrase.map(name => `[${name}](https://example.org/UNFCCC)`) },
  { weight: 1, arbitrary: phrase.map(name => `[see ${name}](https://example.org/a_b)`) },
  { weight: 1, arbitrary: phrase.map(name => `[${name}]`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('`UNFCCC`', 'https://example.org/LeadIT', '$UNFCCC$', 'x[^1]', 'NDC[^ndc]'),
  },
);
const sentence = fc
  .array(fc.oneof({ weight: 2, arbitrary: marked }, { weight: 3, arbitrary: fc.constantFrom(...glue) }), {
    minLength: 1,
    maxLength: 9,
  })
  .chain(words =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '\n', '  '), { minLength: words.length, maxLength: words.length })
      .map(gaps =>
        words
          .map((word, i) => word + (i === words.length - 1 ? '' : (gaps[i] ?? ' ')))
          .join('')
          .trim(),
      ),
  )
  .map(text => text.replace(/\n\s*/g, '\n'));
const line = sentence.map(text => text.replace(/\s+/g, ' '));
const block = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: line.map(text => `## ${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map(items => items.map(text => `- ${text}`).join('\n')),
  },
  { weight: 1, arbitrary: sentence.map(text => text.replace(/^/gm, '> ')) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
      .map(rows => ['| a | b |', '| --- | --- |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n')),
  },
  { weight: 1, arbitrary: sentence.map(text => `\`\`\`\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: line.map(text => `\t${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '[LeadIT]: https://example.org',
      '[^1]: The NDC note.',
      '*[GCF]: Green Climate Fund',
    ),
  },
);

/** A note of all kinds of blocks, with front matter or without, with LF or CRLF. */
export const someNote: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '---\ntitle: UNFCCC and LafargeHolcim\n---\n\n'),
    fc.array(block, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '\n', '\n\n```\nopen UNFCCC'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([head, blocks, tail, eol]) => (head + blocks.join('\n\n') + tail).replace(/\n/g, eol));

/** What no edit may touch: code, addresses, formulas, quotations, front matter. */
export function untouchable(text: string): readonly string[] {
  return [
    /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0] ?? '',
    ...(text.match(/^```[\s\S]*?^```/gm) ?? []),
    ...(text.match(/`[^`\n]+`|\$[^$\n]+\$|https?:\/\/[^\s)]+/g) ?? []),
    ...(text.match(/^>.*$/gm) ?? []),
  ];
}
