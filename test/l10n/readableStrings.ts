/** A string of a manifest that somebody reads. */
export interface ReadableString {
  /** Where it stands, for example `contributes.commands.0.title`. */
  readonly place: string;
  readonly text: string;
}

/** Fields whose strings, or lists of strings, reach the screen. */
const readable = new Set(
  ['title', 'shortTitle', 'category', 'displayName', 'description', 'markdownDescription', 'label'].concat(
    ['enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels', 'deprecationMessage', 'contents'],
    ['markdownDeprecationMessage', 'patternErrorMessage', 'userDescription', 'altText', 'detail'],
  ),
);

/** Read by language models, not by people. */
const forModels = /\.languageModelTools\.\d+\.inputSchema$/;
/** A `name` is read only here; elsewhere it is an identifier. */
const named = /\.views\.[\w-]+\.\d+$/;

/** All strings of an extension's package.json that somebody reads, in order. */
export function readableStrings(manifest: unknown): ReadableString[] {
  const found: ReadableString[] = [];
  const walk = (value: unknown, place: string, isRead: boolean): void => {
    if (typeof value === 'string') {
      if (isRead) found.push({ place, text: value });
      return;
    }
    if (typeof value !== 'object' || value === null || forModels.test(place)) return;
    for (const [key, inner] of Object.entries(value)) {
      const reads = Array.isArray(value)
        ? isRead
        : readable.has(key) || (key === 'name' && named.test(place));
      walk(inner, place === '' ? key : `${place}.${key}`, reads);
    }
  };
  walk(manifest, '', false);
  return found;
}
