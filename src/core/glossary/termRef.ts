/** What the glossary that comes with the product is called. */
export const builtIn = 'built-in';

/** The address of a term: ids are unique only within a glossary. */
export interface TermRef {
  /** {@link builtIn}, or the name that the host gave to a glossary: as a rule the URI of its file. */
  readonly glossary: string;
  /** Id of the term in it. */
  readonly id: string;
}

/** A reference as one word that `parseTermRef` reads: `GLOSSARY#ID`, or the id alone for a built-in term. */
export function formatTermRef({ glossary, id }: TermRef): string {
  return glossary === builtIn ? mark(id) : `${mark(glossary)}#${mark(id)}`;
}

/** The opposite of {@link formatTermRef}. Any text is a reference, though perhaps to nothing. */
export function parseTermRef(text: string): TermRef {
  const at = text.indexOf('#');
  if (at < 0) return { glossary: builtIn, id: unmark(text) };
  return { glossary: unmark(text.slice(0, at)), id: unmark(text.slice(at + 1)) };
}

function mark(text: string): string {
  return text.replace(/[%#]/g, sign => (sign === '%' ? '%25' : '%23'));
}

function unmark(text: string): string {
  return text.replace(/%23/g, '#').replace(/%25/g, '%');
}
