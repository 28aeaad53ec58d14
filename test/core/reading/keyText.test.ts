import assert from 'node:assert/strict';
import { keyText } from '../../../src/core/reading/keyText';

describe('Keys', () => {
  it('are spelled as on a keyboard', () => assert.equal(keyText({ key: 'alt+left' }), 'Alt+Left'));

  it('are told for macOS where they are others there', () => {
    assert.equal(keyText({ key: 'ctrl+k .', mac: 'cmd+k .' }), 'Ctrl+K . (macOS: Cmd+K .)');
    assert.equal(keyText({ key: 'f1', mac: 'f1' }), 'F1');
  });
});
