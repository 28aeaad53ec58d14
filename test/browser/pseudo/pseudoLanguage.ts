import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Tag of a language that nobody speaks: the customary one for tests of translation. */
export const pseudoTag = 'qps-ploc';

/** A text of ours as the pseudo language says it: in brackets, and a third longer. */
export function pseudo(text: string): string {
  return `⟦${text}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}

/**
 * Adds the pseudo language to a copy of the extension. Its texts are made from the English ones.
 *
 * @param folder Of the copy.
 */
export async function addPseudoLanguage(folder: string): Promise<void> {
  await Promise.all([
    translate(
      path.join(folder, 'package.nls.json'),
      path.join(folder, `package.nls.${pseudoTag}.json`),
      text =>
        // a line that is a link becomes a button, which has nothing but its label
        text.replace(/^(?:\[(.+)\](\([^)]+\))|(.+))$/gm, (_, label, target, line) =>
          label === undefined ? pseudo(line) : `[${pseudo(label)}]${target}`,
        ),
    ),
    // its keys are English, and a unit test sees to it that all are there
    translate(
      'l10n/bundle.l10n.sv.json',
      path.join(folder, 'l10n', `bundle.l10n.${pseudoTag}.json`),
      (_, key) => pseudo(key),
    ),
  ]);
}

async function translate(
  from: string,
  to: string,
  say: (text: string, key: string) => string,
): Promise<void> {
  const texts: Record<string, string> = JSON.parse(await readFile(from, 'utf8'));
  const said = Object.entries(texts).map(([key, text]) => [key, say(text, key)]);
  await writeFile(to, JSON.stringify(Object.fromEntries(said)));
}
