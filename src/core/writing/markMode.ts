import { frontMatterEnd } from '../matching/markdownGrammar';

/** Which uses of terms are marked in a note. */
export type MarkMode = 'off' | 'firstInSection' | 'all';

/** As they are written in settings. */
export const markModes: readonly MarkMode[] = ['off', 'firstInSection', 'all'];

/** The key in a note's front matter that says how its terms are marked. */
export const markKey = 'leadit-marks';

/**
 * What a Markdown note's front matter says about its marks; `undefined` when it says nothing, or nothing that is known.
 *
 * @param head The note's beginning, at least its front matter.
 */
export function markModeOfNote(head: string): MarkMode | undefined {
  const lines = head.slice(0, frontMatterEnd(head)).split(/\r?\n/);
  const line = lines.find(each => each.startsWith(markKey));
  const written = line && /^[\w-]+\s*[:=]\s*(["']?)([\w -]+?)\1\s*(?:#.*)?$/.exec(line)?.[2];
  if (written === undefined) return undefined;
  const plain = written.replace(/[ _-]/g, '').toLowerCase();
  return plain === 'first' ? 'firstInSection' : markModes.find(mode => mode.toLowerCase() === plain);
}
