import type { Reference } from './reference';

/** Reads the compiled reference. What cannot be read is a problem in words, never an exception. */
export function readReference(
  json: string,
): { readonly reference: Reference } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The reference is damaged (${why}). Reinstall LeadIT Companion to repair it.` };
  }
  if (!isReference(value)) {
    return {
      problem: 'The reference has another format than this version reads. Reinstall LeadIT Companion.',
    };
  }
  return { reference: value };
}

function isReference(value: unknown): value is Reference {
  const parts = value as Partial<Reference> | null;
  return (
    parts?.format === 1 &&
    [parts.groups, parts.topics, parts.terms, parts.sources].every(part => Array.isArray(part))
  );
}
