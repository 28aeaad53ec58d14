import { uniqueSlugs } from '../reading/slug';

/** The anchors of all headings of a Markdown body, in order, as the reader gives them out. */
export function headingAnchors(body: string): readonly string[] {
  const unique = uniqueSlugs();
  return [...body.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(match =>
    unique((match[1] ?? '').replace(/\[\^[^\]]+\]/g, '')),
  );
}
