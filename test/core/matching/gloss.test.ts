import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { otherGloss } from '../../../src/core/matching/gloss';

const terms = readdirSync('content/glossary')
  .map(file => join('content/glossary', file))
  .flatMap(file => parseGlossary(file, readFileSync(file, 'utf8')).glossary.terms);

/** What a text says that an acronym in it stands for, where it is not the term of that name. */
function other(acronym: string, text: string): string | undefined {
  const term = terms.find(({ names }) => names[0].text === acronym);
  assert.ok(term, acronym);
  const from = text.indexOf(acronym);
  return otherGloss(text, from, from + acronym.length, term);
}

describe('What a note says that an acronym stands for', () => {
  for (const [acronym, text, gloss] of [
    ['SMR', 'an SMR (small modular reactor) by 2035', 'small modular reactor'],
    ['GST', 'the goods and services tax (GST) on coal', 'goods and services tax'],
    ['GST', 'the Goods & Services Tax (“GST”)', 'Goods & Services Tax'],
    ['MSR', 'MSR = mortgage servicing rights (US)', 'mortgage servicing rights'],
    ['CTF', '- CTF: counter-terrorist financing, see the wiki', 'counter-terrorist financing'],
    ['CDR', 'CDR export (call detail records) to the bucket', 'call detail records'],
    ['NDC', 'the **NDC** (*National Defence College*)', 'National Defence College'],
    ['NDC', 'NDC – national data centre', 'national data centre'],
  ] as const) {
    it(`is another thing: ${text}`, () => assert.equal(other(acronym, text), gloss));
  }

  for (const [acronym, text] of [
    ['NDC', 'the NDC (nationally determined contribution)'],
    ['NDC', 'NDC = nationally determined commitments'],
    ['ETS', 'the ETS (emission trading scheme)'],
    ['MRV', 'measuring, reporting and verifying (MRV)'],
    ['COP', 'Conferences of the Parties (COP)'],
  ] as const) {
    it(`is the term: ${text}`, () => assert.equal(other(acronym, text), undefined));
  }

  for (const [acronym, text] of [
    ['NDC', 'the NDC (due in 2025)'],
    ['NDC', 'NDC - due in 2025'],
    ['NDC', 'an NDC, not done completely'],
    ['BASIC', 'BASIC (Brazil, South Africa, India, China)'],
    ['SBI', 'a strange British index of the SBI'],
  ] as const) {
    it(`is not said: ${text}`, () => assert.equal(other(acronym, text), undefined));
  }
});
