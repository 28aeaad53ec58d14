import type { FlatText } from '../matching/flatText';
import type { Span } from './span';

/** A quotation inside a paragraph is not longer, in UTF-16 units: a mark without its partner must not reach far. */
const longest = 600;

/** What stands between double quotation marks in a paragraph. Offsets are those of its flat text. */
export function quotationsIn({ text, from, to }: FlatText): readonly Span[] {
  const found: Span[] = [];
  const marks = /["“”„«»]/g;
  marks.lastIndex = from;
  let open: { readonly at: number; readonly closing: string } | undefined;
  for (let hit = marks.exec(text); hit && hit.index < to; hit = marks.exec(text)) {
    const { 0: mark, index } = hit;
    if (open && index - open.at <= longest && open.closing.includes(mark)) {
      found.push({ from: open.at, to: index + 1 });
      open = undefined;
    } else if (!open || index - open.at > longest) {
      const closing = closings[mark];
      open = closing === undefined ? undefined : { at: index, closing };
    }
  }
  return found;
}

/** Marks that can end what a mark begins: habits differ from country to country. */
const closings: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«',
};
