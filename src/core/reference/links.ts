/** A Markdown link found in a text. */
export interface Link {
  /** Offset of the target in the text. */
  readonly from: number;
  readonly target: string;
}

const inline = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;

/** The targets of the inline links of a Markdown text, in order. */
export function findLinks(text: string): readonly Link[] {
  return [...text.matchAll(inline)].map(match => ({
    from: match.index + match[0].indexOf(match[1] ?? ''),
    target: match[1] ?? '',
  }));
}

/** The ids cited as `[^id]`, with their offsets. */
export function findCitations(text: string): readonly { readonly id: string; readonly from: number }[] {
  return [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(match => ({ id: match[1] ?? '', from: match.index }));
}

/** The topic that a relative link to a topic file means: `../regime/unfccc.md#parties`. */
export function topicOfLink(
  target: string,
): { readonly topic: string; readonly anchor?: string } | undefined {
  const match = /^(?:\.{1,2}\/|[\w-]+\/)*([\w-]+)\.md(?:#(.+))?$/.exec(target);
  if (!match?.[1]) return undefined;
  return { topic: match[1], ...(match[2] !== undefined && { anchor: match[2] }) };
}
