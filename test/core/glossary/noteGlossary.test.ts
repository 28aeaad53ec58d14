import assert from 'node:assert/strict';
import { noteGlossary } from '../../../src/core/glossary/noteGlossary';

const names = (text: string) => noteGlossary('note.md', text).terms.map(term => term.names[0].text);

describe("A note's own terms", () => {
  it('stand in lines of the form *[ABC]: meaning', () => {
    const { terms } = noteGlossary(
      'note.md',
      'About the SRU.\n\n*[SRU]: Steel Research Unit\n*[hot end]: Where it is hot.\n',
    );
    assert.deepEqual(
      terms.map(({ id, names, expansion, definition }) => ({ id, names, expansion, definition })),
      [
        {
          id: 'sru',
          names: [{ text: 'SRU', match: 'exact' }, { text: 'Steel Research Unit' }],
          expansion: 'Steel Research Unit',
          definition: '',
        },
        {
          id: 'hot-end',
          names: [{ text: 'hot end', match: 'exact' }],
          expansion: undefined,
          definition: 'Where it is hot.',
        },
      ],
    );
  });

  it('know their places, also with Windows line ends', () => {
    const text = 'a\r\n  *[SRU]: Steel Research Unit\r\n';
    const place = noteGlossary('note.md', text).places.get('sru');
    assert.deepEqual(place, { offset: 7, length: 3, line: 2, column: 5 });
    assert.equal(text.slice(7, 10), 'SRU');
    assert.equal(noteGlossary('note.md', text).terms[0]?.expansion, 'Steel Research Unit');
  });

  it('are not read from code, front matter, or what only looks like it', () => {
    assert.deepEqual(names('---\n*[A]: b\n---\n*[C]: d\n'), ['C']);
    assert.deepEqual(names('```\n*[A]: b\n```\n*[C]: d'), ['C']);
    assert.deepEqual(names('~~~~\n~~~\n*[A]: b\n~~~~~\n*[C]: d'), ['C']);
    assert.deepEqual(names('    *[A]: b\n*[]: b\n*[A]:\n*[A] b\nx *[A]: b\n*[ ]: x'), []);
  });

  it('keep both meanings of a name', () => {
    const { terms, places } = noteGlossary('note.md', '*[AB]: one\n*[AB]: two');
    assert.deepEqual(
      terms.map(term => term.id),
      ['ab', 'ab-2'],
    );
    assert.equal(places.get('ab-2')?.line, 2);
  });

  it('are found in linear time in a note that tries to prevent it', () => {
    for (const piece of ['*[', '*[a', '*[a]:', '*[a]: \n', '```\n*[a]: b\n', '(', '*[a]: b (a (a ']) {
      noteGlossary('note.md', piece.repeat(100_000));
    }
  });
});
