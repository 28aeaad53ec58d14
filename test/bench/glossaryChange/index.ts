import * as vscode from 'vscode';
import { readGlossary } from '../../../src/core/glossary/readGlossary';

/** Changes that are made by another program, and as many that are saved in the editor. */
const rounds = 20;

/** What one change took, in milliseconds from the order to write the file. */
interface Change {
  /** Until the editor told extensions of it. */
  readonly told: number;
  /** Until a hover showed it. */
  readonly shown: number;
  /** The reading of the same text, alone. */
  readonly read: number;
}

/** Changes a glossary of 1,000 terms, and writes how long it took until hovers showed it. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open');
  const at = (name: string) => vscode.Uri.joinPath(folder.uri, name);
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const file = 'thousand.glossary.yml';
  await write('note.md', 'Zorblax is a word of ours.');
  await write(file, glossary('Round 0.'));
  const note = await vscode.workspace.openTextDocument(at('note.md'));
  await shows(note, 'Round 0.');
  const written: Change[] = [];
  for (let i = 1; i <= rounds; i++) {
    const text = glossary(`Written ${i}.`);
    written.push(await measure(at(file), note, `Written ${i}.`, text, () => write(file, text)));
  }
  const document = await vscode.workspace.openTextDocument(at(file));
  const saved: Change[] = [];
  for (let i = 1; i <= rounds; i++) {
    const edit = new vscode.WorkspaceEdit();
    const last = document.lineAt(document.lineCount - 2).range;
    edit.replace(document.uri, last, `        definition: Saved ${i}.`);
    await vscode.workspace.applyEdit(edit);
    const text = document.getText();
    saved.push(await measure(at(file), note, `Saved ${i}.`, text, () => document.save()));
  }
  await write('changes.json', JSON.stringify({ written, saved }));
}

async function measure(
  file: vscode.Uri,
  note: vscode.TextDocument,
  words: string,
  text: string,
  change: () => Thenable<unknown>,
): Promise<Change> {
  const folder = vscode.Uri.joinPath(file, '..');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.yml'));
  let listener = watcher as vscode.Disposable;
  const told = new Promise<number>(resolve => {
    const tell = () => resolve(performance.now());
    listener = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(tell),
      vscode.workspace.onDidSaveTextDocument(tell),
    );
  });
  const start = performance.now();
  await change();
  await shows(note, words);
  const shown = performance.now() - start;
  const result = { told: (await told) - start, shown };
  listener.dispose();
  const before = performance.now();
  readGlossary(file.toString(), text);
  return { ...result, read: performance.now() - before };
}

async function shows(note: vscode.TextDocument, words: string): Promise<void> {
  for (;;) {
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      note.uri,
      new vscode.Position(0, 1),
    );
    const said = hovers.flatMap(({ contents }) => contents);
    if (said.some(each => (typeof each === 'string' ? each : each.value).includes(words))) return;
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

/** A glossary of 1,000 terms, the last of which has this definition. */
function glossary(definition: string): string {
  const terms = Array.from(
    { length: 999 },
    (_, i) =>
      `      - name: Vurzak ${i}\n        definition: Definition ${i} of a thousand, of the usual length.\n`,
  );
  const last = `      - name: Zorblax\n        definition: ${definition}\n`;
  return `contexts:\n  - name: Team\n    terms:\n${terms.join('')}${last}`;
}
