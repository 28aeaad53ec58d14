import type { Source } from '../../reference/reference';
import type { FootnoteLabels } from '../definitionFootnote';
import type { Mention } from '../mention';
import type { WrittenNote } from '../writtenNote';
import type { CheckLabels } from './check';

/** What a check looks at. */
export interface CheckedNote {
  readonly note: WrittenNote;
  /** Places of terms with an acronym that may be checked. */
  readonly mentions: readonly Mention[];
  /** Whether a term is never checked, by its address. */
  readonly isExempt: (term: string) => boolean;
  readonly labels: CheckLabels & FootnoteLabels;
  /** Documents to cite in footnotes. */
  readonly sources: readonly Source[];
}
