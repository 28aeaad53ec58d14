import assert from 'node:assert/strict';
import { draftOf } from '../../../src/core/glossary/draftOf';
import { newGlossary } from '../../../src/core/glossary/newGlossary';
import { readGlossary } from '../../../src/core/glossary/readGlossary';
import { builtInTerms } from '../../bench/texts';

describe('A draft of a term', () => {
  it('is read back from a file as the term that it was made from', () => {
    for (const term of builtInTerms()) {
      const { glossary, problems } = readGlossary('a.glossary.yml', newGlossary('', 'yaml', draftOf(term)));
      assert.deepEqual(problems, [], term.id);
      const [read] = glossary.terms;
      assert.ok(read);
      const rest = { category: '', notToConfuse: [], evidence: undefined };
      assert.deepEqual({ ...read, ...rest }, { ...term, ...rest, id: read.id });
    }
  });
});
