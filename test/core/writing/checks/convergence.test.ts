import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkIds } from '../../../../src/core/writing/checks/check';
import { tries } from '../../tries';
import { someNote, untouchable } from './someNote';
import { check, fixed } from './support';

/** More rounds than any note needs: a fix may bring a word into a field where it counts as a term. */
const rounds = 6;

describe('Checks and fixes', () => {
  for (const id of checkIds) {
    it(`converge: ${id}`, () =>
      fc.assert(
        fc.property(someNote, note => {
          let text = note;
          for (let round = 0; round < rounds; round++) {
            const findings = check(text, [id]).filter(({ fixes }) => fixes.length > 0);
            if (findings.length === 0) return;
            text = fixed(text, findings);
          }
          assert.deepEqual(
            check(text, [id]).filter(({ fixes }) => fixes.length > 0),
            [],
            text,
          );
        }),
        tries(60),
      ));
  }

  it('converge all together', () =>
    fc.assert(
      fc.property(someNote, note => {
        let text = note;
        let left = check(text).filter(({ fixes }) => fixes.length > 0);
        for (let round = 0; round < rounds * 2 && left.length > 0; round++) {
          text = fixed(text, left);
          left = check(text).filter(({ fixes }) => fixes.length > 0);
        }
        assert.deepEqual(left, [], text);
      }),
      tries(60),
    ));

  it('converge in plain text, too', () =>
    fc.assert(
      fc.property(someNote, note => {
        let text = note;
        for (let round = 0; round < rounds * 2; round++) {
          const findings = check(text, undefined, 'plaintext').filter(({ fixes }) => fixes.length > 0);
          if (findings.length === 0) return;
          text = fixed(text, findings);
        }
        assert.fail(text);
      }),
      tries(60),
    ));

  it('silence the finding that is fixed, whichever fix is taken', () =>
    fc.assert(
      fc.property(someNote, fc.nat(), fc.nat(), (note, which, how) => {
        const findings = check(note).filter(({ fixes }) => fixes.length > 0);
        const finding = findings[which % Math.max(1, findings.length)];
        const fix = finding?.fixes[how % finding.fixes.length];
        if (!finding || !fix) return;
        const text = fixed(note, [{ ...finding, fixes: [fix] }]);
        // elsewhere the new words may be evidence, so that more is found
        const place = fix.edits
          .filter(({ to }) => to <= finding.from)
          .reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), finding.from);
        const left = check(text).filter(
          each => each.check === finding.check && each.term === finding.term && each.from === place,
        );
        assert.deepEqual(left, [], `${fix.title}\n${text}`);
      }),
      tries(60),
    ));

  it('leave code, addresses, front matter and quotations as they are', () =>
    fc.assert(
      fc.property(someNote, note => {
        assert.deepEqual(untouchable(fixed(note, check(note))), untouchable(note));
      }),
      tries(60),
    ));

  it('keep the line ends of the note', () =>
    fc.assert(
      fc.property(someNote, note => {
        const text = fixed(note, check(note));
        assert.equal(/(?<!\r)\n/.test(text), /(?<!\r)\n/.test(note));
        assert.equal(/\r\n/.test(text) && !/\r\n/.test(note), false);
      }),
      tries(60),
    ));
});
