import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../../../src/core/glossary/parseGlossary';
import type { Term } from '../../../../src/core/glossary/term';

const folder = 'content/glossary';

/** The built-in terms, as they stand in the content. */
export function builtInTerms(): readonly Term[] {
  return readdirSync(folder).flatMap(
    file => parseGlossary(file, readFileSync(join(folder, file), 'utf8')).glossary.terms,
  );
}
