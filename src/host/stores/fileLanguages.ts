import * as vscode from 'vscode';
import type { FileLanguage } from '../../core/writing/noteFiles';

/** What an extension may say of a language in its manifest, which anybody can have written. */
interface Contribution {
  readonly id?: unknown;
  readonly extensions?: unknown;
}

/** The endings of files by language: first those that the user has set (`files.associations`), then those of extensions. */
export function fileLanguages(): readonly FileLanguage[] {
  const chosen = Object.entries(
    vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('associations', {}),
  ).flatMap(([pattern, id]): readonly FileLanguage[] => {
    const ending = /^(?:\*\*\/)?\*\.([^*?/]+)$/.exec(pattern)?.[1];
    return ending === undefined || typeof id !== 'string' ? [] : [{ id, endings: [ending] }];
  });
  const contributed = vscode.extensions.all.flatMap(({ packageJSON }) => {
    const languages: unknown = packageJSON?.contributes?.languages;
    return Array.isArray(languages) ? languages.flatMap(fileLanguage) : [];
  });
  return [...chosen, ...contributed];
}

function fileLanguage({ id, extensions }: Contribution): readonly FileLanguage[] {
  if (typeof id !== 'string' || !Array.isArray(extensions)) return [];
  return [{ id, endings: extensions.filter(each => typeof each === 'string') }];
}
