import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GitIgnore } from '../../../src/core/writing/gitIgnore';

describe('What .gitignore leaves out', () => {
  const files = {
    '': 'build/\n*.tmp.md\n/only-root.md\n# a comment\n\ndocs/*.md\n!docs/kept.md\nnode_modules',
    notes: '/drafts\nsecret.md\n!x.tmp.md\na b.md\r\nsub/*.md',
    'notes/deep [1]': '*\n!shown.md',
  };
  const paths = [
    ...['a.md', 'build/a.md', 'x/build/a.md', 'x.tmp.md', 'only-root.md', 'x/only-root.md', 'docs/a.md'],
    ...[
      'docs/kept.md',
      'docs/x/a.md',
      'node_modules/p/README.md',
      'notes/drafts/a.md',
      'notes/x/drafts/a.md',
    ],
    ...[
      'notes/x/secret.md',
      'secret.md',
      'notes/x.tmp.md',
      'notes/a b.md',
      'notes/sub/a.md',
      'notes/x/sub/a.md',
    ],
    ...['notes/deep [1]/a.md', 'notes/deep [1]/shown.md', 'notes/deep 1/a.md', 'build/notes/shown.md'],
  ];

  it('is what git itself leaves out', () => {
    const root = mkdtempSync(join(tmpdir(), 'ignore-'));
    try {
      execFileSync('git', ['init', '-q', root]);
      for (const [folder, text] of Object.entries(files)) {
        mkdirSync(join(root, folder), { recursive: true });
        writeFileSync(join(root, folder, '.gitignore'), text);
      }
      for (const path of paths) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), '');
      }
      const listed = execFileSync('git', ['-C', root, 'ls-files', '-coz', '--exclude-standard'], {
        encoding: 'utf8',
      });
      const kept = new Set(listed.split('\0'));
      const rules = new GitIgnore(Object.entries(files).map(([folder, text]) => ({ folder, text })));
      const ours = paths.filter(path => !rules.ignores(path));
      assert.deepEqual(
        ours,
        paths.filter(path => kept.has(path)),
      );
      assert.ok(ours.length > 5 && ours.length < paths.length - 5);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
