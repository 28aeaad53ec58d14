/** The anchor that GitHub gives a heading of this text; `section` where nothing is left of it. */
export function slug(text: string): string {
  const kept = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
  return kept === '' ? 'section' : kept;
}

/** Makes {@link slug}s unique in one page, as GitHub does: `a`, `a-1`, `a-2`. */
export function uniqueSlugs(): (text: string) => string {
  const taken = new Set<string>();
  return text => {
    const base = slug(text);
    let name = base;
    for (let n = 1; taken.has(name); n++) name = `${base}-${n}`;
    taken.add(name);
    return name;
  };
}
