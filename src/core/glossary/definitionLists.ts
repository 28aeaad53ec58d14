import type { Block } from './markdownSections';

/** One entry of a definition list. */
export interface Definition {
  readonly names: readonly { readonly text: string; readonly from: number }[];
  /** Markdown. */
  readonly text: string;
}

const marker = /^ {0,3}:[ \t]+/;

/**
 * The entries `Term`, then `: definition`, of a run of blocks; several terms may share a definition, and a blank line
 * may stand between the two, as in Pandoc and PHP Markdown Extra.
 */
export function definitionLists(text: string, blocks: readonly Block[]): readonly Definition[] {
  const found: { names: { text: string; from: number }[]; parts: string[] }[] = [];
  let names: { text: string; from: number }[] = [];
  let open = false;
  for (const { from, to, kind } of blocks) {
    const last = found.at(-1);
    if (kind === 'code' && open && last) {
      last.parts.push(
        '',
        ...text
          .slice(from, to)
          .split(/\r?\n/)
          .map(line => line.replace(/^ {1,4}|\t/, '')),
      );
      continue;
    }
    const lines = kind === 'paragraph' ? linesOf(text, from, to) : [];
    if (!marker.test(lines[0]?.text ?? '')) {
      names = [];
      open = false;
    }
    lines.forEach((line, i) => {
      const mark = marker.exec(line.text)?.[0];
      const next = lines[i + 1];
      if (mark !== undefined) {
        if (names.length > 0) found.push({ names, parts: [line.text.slice(mark.length)] });
        else if (open) found.at(-1)?.parts.push('', line.text.slice(mark.length));
        open ||= names.length > 0;
        names = [];
      } else if (open && !(next && marker.test(next.text))) found.at(-1)?.parts.push(line.text.trim());
      else {
        open = false;
        names.push({ text: line.text.trim(), from: line.from + line.text.search(/\S|$/) });
      }
    });
  }
  return found.map(({ names: all, parts }) => ({ names: all, text: parts.join('\n').trim() }));
}

function linesOf(text: string, from: number, to: number): readonly { text: string; from: number }[] {
  let at = from;
  return text
    .slice(from, to)
    .split('\n')
    .map(line => {
      const found = { text: line.replace(/\r$/, ''), from: at };
      at += line.length + 1;
      return found;
    });
}
