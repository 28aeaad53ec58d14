import assert from 'node:assert/strict';
import { NoteFiles } from '../../../src/core/writing/noteFiles';

const known = [
  { id: 'typescript', endings: ['.ts', '.MTS'] },
  { id: 'declaration', endings: ['.d.ts'] },
  { id: 'odd', endings: ['.{md,x}', '*', ''] },
];

describe('The files that are notes', () => {
  it('are those of the languages of notes, by their endings', () => {
    const files = new NoteFiles(['markdown', 'plaintext']);
    assert.equal(files.languageOf('/a/b.c/Note.MD'), 'markdown');
    assert.equal(files.languageOf('/a/note.txt'), 'plaintext');
    for (const other of ['/a/note.tex', '/a/b.md/note', '/a/md', '/a/note.md.bak']) {
      assert.equal(files.languageOf(other), undefined, other);
    }
    assert.match(files.glob ?? '', /^\*\*\/\*\.\{md,.*,txt,text\}$/);
  });

  it('may be programs, also such as only the editor knows', () => {
    const files = new NoteFiles(['typescript', 'declaration', 'odd'], known);
    assert.equal(files.languageOf('/a.ts'), 'typescript');
    assert.equal(files.languageOf('/a.mts'), 'typescript');
    assert.equal(files.languageOf('/a.d.ts'), 'declaration');
    assert.equal(files.languageOf('/a.md'), undefined);
    assert.equal(files.glob, '**/*.{ts,mts,d.ts,cts}');
    assert.equal(new NoteFiles(['python']).languageOf('/a.py'), 'python');
  });

  it('follow the user, who may take an ending for another language', () => {
    const files = new NoteFiles(['markdown', 'latex'], [{ id: 'latex', endings: ['txt', 'md'] }, ...known]);
    assert.equal(files.languageOf('/a.txt'), 'latex');
    assert.equal(files.languageOf('/a.md'), 'latex');
    assert.equal(files.languageOf('/a.markdown'), 'markdown');
  });

  it('are none when nothing is known of the languages', () => {
    assert.equal(new NoteFiles([]).glob, undefined);
    assert.equal(new NoteFiles(['klingon'], known).glob, undefined);
  });
});
