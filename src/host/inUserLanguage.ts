import * as vscode from 'vscode';
import type { Problem } from '../core/glossary/problem';
import type { Sentence } from '../core/glossary/sentence';
import { longDate } from '../core/reading/longDate';

/** A sentence of the core in the user's language; its words are keys of the bundles in `l10n/`. */
export function inUserLanguage({ words, values }: Sentence): string {
  return vscode.l10n.t(
    words,
    ...values.map(value => (typeof value === 'object' ? inUserLanguage(value) : value)),
  );
}

/** What is said of a problem, in the user's language. */
export function problemText({ sentence, message }: Problem): string {
  return sentence ? inUserLanguage(sentence) : message;
}

/** A date `YYYY-MM-DD`, or less of it, as it is written in the user's language. */
export function dateInWords(date: string): string {
  return longDate(date, vscode.env.language);
}
