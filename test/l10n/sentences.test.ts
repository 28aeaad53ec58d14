import assert from 'node:assert/strict';
import { sentencesOf } from '../../scripts/l10n/wordsOnScreen';
import { inEnglish, say } from '../../src/core/glossary/sentence';

describe('A sentence of the core (l10n)', () => {
  it('is said in English with its values', () => {
    const help = say`Did you mean "${'name'}"?`;
    assert.equal(
      inEnglish(say`"${'nmae'}" stands on line ${3}. ${help}`),
      '"nmae" stands on line 3. Did you mean "name"?',
    );
  });

  it('takes a value as it is, whatever signs are in it', () =>
    assert.equal(inEnglish(say`It says "${'{1} $& {0}'}" and ${2}.`), 'It says "{1} $& {0}" and 2.'));

  it('is found in a source by the words that it has when it is said', () => {
    const source =
      'const a = say`No ${x} in ${y}.`; f(b ? say`Two` : say`One "\\`"`); const c = other`Not this`;';
    assert.deepEqual(sentencesOf(source), [say`No ${1} in ${2}.`.words, 'Two', 'One "`"']);
  });
});
