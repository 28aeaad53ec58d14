import assert from 'node:assert/strict';
import { followImports } from '../../../src/core/glossary/followImports';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { formatProblem } from '../../../src/core/glossary/problem';

/** A workspace in memory: path to the imports of the file, which holds one term named after itself. */
type Workspace = Readonly<Record<string, readonly string[]>>;

async function follow(workspace: Workspace, ...files: string[]) {
  const reads: string[] = [];
  const followed = await followImports(files, async file => {
    reads.push(file);
    const imports = workspace[file];
    if (!imports) return undefined;
    const list = imports.map(path => `  - ${JSON.stringify(path)}\n`).join('');
    return parseGlossary(file, `imports:\n${list}contexts: [{ terms: [{ name: ${file} }] }]\n`);
  });
  return {
    reads,
    files: followed.files.map(({ glossary }) => glossary.file),
    terms: followed.files.flatMap(({ glossary }) => glossary.terms.map(term => term.names[0].text)),
    problems: followed.problems.map(formatProblem),
    links: Object.fromEntries(followed.links),
  };
}

describe('Imports', () => {
  it('bring in files by paths from the file or from the root, each once', async () => {
    const workspace = {
      'a/main.glossary.yml': ['../shared/base.glossary.yml', './near.glossary.yml', '/top.glossary.yml'],
      'a/near.glossary.yml': ['..\\shared\\base.glossary.yml'],
      'shared/base.glossary.yml': ['base2.glossary.yml'],
      'shared/base2.glossary.yml': [],
      'top.glossary.yml': [],
    };
    const { files, reads, terms, problems, links } = await follow(
      workspace,
      'a/main.glossary.yml',
      'top.glossary.yml',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(files, [
      'a/main.glossary.yml',
      'top.glossary.yml',
      'shared/base.glossary.yml',
      'a/near.glossary.yml',
      'shared/base2.glossary.yml',
    ]);
    assert.deepEqual(reads, files);
    assert.deepEqual(terms, files);
    assert.deepEqual(links['a/near.glossary.yml'], ['shared/base.glossary.yml']);
  });

  it('in a circle are read once, and the circle is named', async () => {
    const { files, problems } = await follow({ a: ['b'], b: ['c', './b'], c: ['a'] }, 'a');
    assert.deepEqual(files, ['a', 'b', 'c']);
    assert.deepEqual(problems, [
      'c:2:5: These files import each other in a circle: a → b → c → a. Take one of the imports out.',
      'b:3:5: These files import each other in a circle: b → b. Take one of the imports out.',
    ]);
  });

  it('of a file that is not there are told, and the rest is read', async () => {
    const { files, problems } = await follow({ 'x/a': ['gone.yml', 'b'], 'x/b': [] }, 'x/a');
    assert.deepEqual(files, ['x/a', 'x/b']);
    assert.deepEqual(problems, [
      'x/a:2:5: There is no file "x/gone.yml". A path is relative to the file that imports.',
    ]);
  });

  it('from the network or from outside are refused, with the way to do it', async () => {
    const { reads, problems } = await follow(
      {
        'x/a': [
          'https://example.org/a.glossary.yml',
          '../../b',
          'C:\\a.yml',
          '//server/a.yml',
          'file:///etc/passwd',
        ],
      },
      'x/a',
    );
    assert.deepEqual(reads, ['x/a']);
    const network =
      'Glossaries are not fetched from the network. Bring the file into the workspace, for example as a git submodule, and import it by its path.';
    assert.deepEqual(problems, [
      `x/a:2:5: ${network}`,
      'x/a:3:5: This import leads out of the workspace. Bring the file into the workspace, for example as a git submodule, and import it by its path there.',
      'x/a:4:5: Write the path relative to this file.',
      `x/a:5:5: ${network}`,
      `x/a:6:5: ${network}`,
    ]);
  });

  it('without end do end', async () => {
    let reads = 0;
    const { files, problems } = await followImports(['0'], async file => {
      reads++;
      return parseGlossary(`${file}.yml`, `imports: ["${Number(file) + 1}"]`);
    });
    assert.equal(reads, 1001);
    assert.equal(files.length, 1001);
    assert.match(problems[0]?.message ?? '', /More than 1000 files/);
  });
});
