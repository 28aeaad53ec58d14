import type { Token } from 'markdown-it';

/** Stands for what is not prose; a match can neither contain nor cross it. */
const nonProse = '\uFFFC';

/** One block of running text (a paragraph, heading or cell) inside a {@link NoteText}. */
export interface Block {
  readonly inline: Token;
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
  /** Where each child token starts, as an offset into the text. */
  readonly starts: readonly number[];
  /** Number of the section, counted over all parts. */
  readonly section: number;
  /** Whether terms may be marked here. */
  readonly mark: boolean;
}

/** Markdown tokens to be read as one text. */
export interface TokenPart {
  readonly tokens: readonly Token[];
  /** Whether terms may be marked in it; else it only helps to tell meanings apart. */
  readonly mark: boolean;
  /** Whether it goes on with the section of the part before. */
  readonly continues?: boolean;
}

/** The prose of Markdown tokens as one plain text, with the way back to the tokens. */
export interface NoteText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Reads the prose of tokens: blocks are joined by blank lines; a section starts at each heading of level 1 or 2. */
export function noteText(parts: readonly TokenPart[]): NoteText {
  const blocks: Block[] = [];
  let text = '';
  let section = 0;
  for (const part of parts) {
    if (part.continues !== true) section++;
    let inHeading = false;
    for (const token of part.tokens) {
      if (token.type === 'heading_open' && (token.tag === 'h1' || token.tag === 'h2')) section++;
      if (token.type === 'heading_open') inHeading = true;
      if (token.type === 'heading_close') inHeading = false;
      if (token.type !== 'inline') continue;
      if (text !== '') text += '\n\n';
      const from = text.length;
      const starts: number[] = [];
      for (const child of token.children ?? []) {
        starts.push(text.length);
        text += proseOf(child);
      }
      blocks.push({ inline: token, from, to: text.length, starts, section, mark: part.mark && !inHeading });
    }
  }
  return { text, blocks };
}

/** Marks of emphasis and the like take no room, so a phrase is found across them. */
function proseOf(token: Token): string {
  if (token.type === 'text') return token.content;
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  if (token.type === 'code_inline') return nonProse.repeat(token.content.length);
  return token.nesting === 0 && token.type !== 'html_inline' ? nonProse : '';
}
