/**
 * The anchor of a heading, as GitHub makes it: lower case, punctuation dropped, spaces to hyphens.
 * `taken` counts how often each anchor was given out in the page; a repeated one gets `-1`, `-2` …
 */
export function headingAnchor(text: string, taken: Map<string, number>): string {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const count = taken.get(plain) ?? 0;
  taken.set(plain, count + 1);
  return count === 0 ? plain : `${plain}-${count}`;
}

/** The anchors of all headings of a Markdown body without markup inside its headings. */
export function headingAnchors(body: string): readonly string[] {
  const taken = new Map<string, number>();
  return [...body.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(match =>
    headingAnchor((match[1] ?? '').replace(/\[\^[^\]]+\]/g, ''), taken),
  );
}
