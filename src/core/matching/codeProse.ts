import { addressesIn } from './addresses';
import { type Block, Joint, type Piece, type Prose } from './prose';

/** The mark of a line that is a comment, in most languages; more of them may stand in a row. */
const commentMark = /^[ \t]*(?:\/\/+!?|\/\*+|\*+(?!\/)|#+!?|--+|;+|%+|"""|''')[ \t]?/;
const identifier = /[\p{L}\p{N}\p{M}_]+/gu;
/** A word inside an identifier: an acronym and its plural, a word with or without a capital, a number. */
const innerWord =
  /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?[\p{Ll}\p{M}]+\p{N}*|[\p{L}\p{M}]|\p{N}+/gu;

/**
 * The text of a program as something to find names in: an identifier is read as the words it is put together of
 * (`LegPolicy`, `leg_policy` and `LEG_POLICY` as "Leg Policy"), and as a whole besides. Comment lines that follow
 * each other are one stretch that a phrase may run through; every other line is one by itself. Lines between blank
 * lines are evidence for each other, as the sentences of a paragraph are.
 */
export function codeProse(text: string): Prose {
  const blocks: Block[] = [];
  const cuts: number[] = [];
  let scope = 0;
  let isBlank = true;
  let comment: Builder | undefined;
  const close = () => {
    if (comment) blocks.push(comment.block(scope));
    comment = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, next);
    if (line.trim() === '') {
      close();
      isBlank = true;
    } else {
      if (isBlank) {
        if (at > 0) cuts.push(at);
        scope++;
        isBlank = false;
      }
      const mark = commentMark.exec(line)?.[0].length ?? 0;
      if (mark === 0) close();
      const builder = comment ?? new Builder();
      builder.add(line, at, mark);
      if (mark > 0) comment = builder;
      else blocks.push(builder.block(scope));
    }
    at = next;
  }
  close();
  return { blocks, cuts };
}

/** A stretch of a line that is left out, and how what stands around it joins. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
}

class Builder {
  readonly #pieces: Piece[] = [];
  readonly #whole: Piece[] = [];

  /** Adds a line that starts at an offset, without the mark at its front. */
  add(line: string, start: number, mark: number): void {
    let from = mark;
    let joint = this.#pieces.length > 0 ? Joint.Space : Joint.None;
    for (const gap of [...this.#gaps(line, start, mark), { from: line.length, to: line.length, joint }]) {
      if (gap.from > from) {
        this.#pieces.push({ from: start + from, to: start + gap.from, joint });
        joint = Joint.None;
      }
      joint = Math.max(joint, gap.joint);
      from = gap.to;
    }
  }

  block(scope: number): Block {
    return { pieces: this.#pieces, heading: 0, scope, whole: this.#whole };
  }

  /** The addresses of a line, and what parts the words of its identifiers. */
  #gaps(line: string, start: number, mark: number): readonly Gap[] {
    const addresses = addressesIn(line).filter(({ from }) => from >= mark);
    const gaps: Gap[] = addresses.map(address => ({ ...address, joint: Joint.Barrier }));
    let passed = 0;
    for (const { 0: name, index } of line.matchAll(identifier)) {
      while ((addresses[passed]?.to ?? line.length) <= index) passed++;
      if (index < mark || index >= (addresses[passed]?.from ?? line.length)) continue;
      const words = [...name.matchAll(innerWord)];
      words.slice(1).forEach((word, i) => {
        const before = words[i];
        const end = before ? before.index + before[0].length : 0;
        gaps.push({ from: index + end, to: index + word.index, joint: Joint.Space });
      });
      const last = words.at(-1);
      const lead = words[0]?.index ?? 0;
      // "_legPolicy" and "legPolicy_" are no less the name
      if (lead > 0) gaps.push({ from: index, to: index + lead, joint: Joint.Space });
      const end = last ? last.index + last[0].length : name.length;
      if (end < name.length) gaps.push({ from: index + end, to: index + name.length, joint: Joint.Space });
      if (words.length > 1)
        this.#whole.push({ from: start + index, to: start + index + name.length, joint: Joint.Barrier });
    }
    return gaps.sort((a, b) => a.from - b.from);
  }
}
