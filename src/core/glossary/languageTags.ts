/** Whether two BCP 47 tags name one language, whatever the region; no tag fits any. */
export function sameLanguage(a: string, b: string): boolean {
  return a === '' || b === '' || languagePart(a) === languagePart(b);
}

/** The language that names are taken from: English where there is some, else the one that most of them have. */
export function mainLanguage(tags: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(languagePart(tag), (counts.get(languagePart(tag)) ?? 0) + 1);
  if (counts.has('en')) return 'en';
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function languagePart(tag: string): string {
  return tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}
