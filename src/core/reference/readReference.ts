import { fromColumns } from './columns';
import { packedIds } from './packedIds';
import { type PackedReference, packedVersion } from './packReference';
import type { Reference, Source } from './reference';
import { textReader } from './textReader';
import { unpackTerms } from './unpackTerms';
import { unpackTopics } from './unpackTopics';

/** Reads the compiled reference. What cannot be read is a problem in words, never an exception. */
export function readReference(
  json: string,
): { readonly reference: Reference } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(json);
    if (isPacked(value)) return { reference: unpack(value) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The reference is damaged (${why}). Reinstall LeadIT Companion to repair it.` };
  }
  return { problem: 'The reference has another format than this version reads. Reinstall LeadIT Companion.' };
}

function isPacked(value: unknown): value is PackedReference {
  return (value as Partial<PackedReference> | null)?.packed === packedVersion;
}

/** The opposite of `packReference`; the build makes sure that it is. */
function unpack(packed: PackedReference): Reference {
  const { groups, sources, citationForms } = packed;
  const ids = packedIds(packed);
  const read = textReader(packed, ids);
  return {
    format: 1,
    groups,
    topics: unpackTopics(packed, ids, read),
    terms: unpackTerms(packed, ids, read),
    sources: fromColumns<Source>(sources),
    ...(citationForms && { citationForms }),
  };
}
