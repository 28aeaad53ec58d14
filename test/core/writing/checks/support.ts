import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLabels } from '../../../../src/cli/checkLabels';
import { parseGlossary } from '../../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../../src/core/matching/annotate';
import type { CheckId, Finding } from '../../../../src/core/writing/checks/check';
import { checkNote } from '../../../../src/core/writing/checks/checkNote';
import { applyEdits, inOrder, type TextEdit } from '../../../../src/core/writing/textEdit';

const folder = 'content/glossary';

/** The terms of the built-in glossary. */
export const terms = readdirSync(folder).flatMap(
  file => parseGlossary(file, readFileSync(join(folder, file), 'utf8')).glossary.terms,
);

export const annotator = new Annotator([{ glossary: 'built-in', terms }]);

/** The findings in a note, in English. */
export function check(text: string, only?: readonly CheckId[], language = 'markdown'): readonly Finding[] {
  const annotations = annotator.annotate(text, language);
  return checkNote(text, language, annotations, { labels: checkLabels, ...(only && { only }) });
}

/** The text after the first fix of each finding, as far as they do not overlap. */
export function fixed(text: string, findings: readonly Finding[]): string {
  const edits: TextEdit[] = [];
  for (const { fixes } of findings) {
    const [fix] = fixes;
    const touches = fix?.edits.some(edit =>
      edits.some(other => edit.from < other.to && other.from < edit.to),
    );
    if (fix && !touches) edits.push(...fix.edits);
  }
  return applyEdits(text, inOrder(edits));
}
