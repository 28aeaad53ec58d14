import type { Import } from './glossary';

/** One import of one file by another. */
export interface ImportLink {
  readonly from: string;
  readonly to: string;
  readonly at: Import;
}

/** The link that closes a circle, with the files of the circle, the first of them again at the end. */
export interface ImportCircle extends ImportLink {
  readonly files: readonly string[];
}

/** One circle for each link that leads back to a file on the way to it; taking these links out leaves no circle. */
export function importCircles(links: readonly ImportLink[]): readonly ImportCircle[] {
  const linksOf = new Map<string, ImportLink[]>();
  for (const link of links) {
    const list = linksOf.get(link.from);
    if (list) list.push(link);
    else linksOf.set(link.from, [link]);
  }
  const circles: ImportCircle[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    way.push(file);
    for (const link of linksOf.get(file) ?? []) {
      const start = way.indexOf(link.to);
      if (start >= 0) circles.push({ ...link, files: [...way.slice(start), link.to] });
      else if (!done.has(link.to)) visit(link.to);
    }
    way.pop();
    done.add(file);
  };
  for (const file of linksOf.keys()) if (!done.has(file)) visit(file);
  return circles;
}
