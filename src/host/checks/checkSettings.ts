import * as vscode from 'vscode';
import { type CheckId, checkIds } from '../../core/writing/checks/check';

/** The group of settings. */
export const checksSection = 'leadit.checks';

/** What the user wants checked. */
export interface CheckSettings {
  /** Empty when checks are off. */
  readonly only: readonly CheckId[];
  readonly severity: vscode.DiagnosticSeverity;
  /** More findings than this are counted only. */
  readonly most: number;
}

const settingOf: Readonly<Record<CheckId, string>> = {
  unexpanded: 'unexpandedAcronym',
  'wrong-expansion': 'wrongExpansion',
  'repeated-expansion': 'repeatedExpansion',
  'superseded-name': 'supersededName',
  'inconsistent-spelling': 'inconsistentSpelling',
};

/** The settings that hold for a document. */
export function readCheckSettings(document: vscode.TextDocument): CheckSettings {
  const settings = vscode.workspace.getConfiguration(checksSection, document);
  const most = settings.get<unknown>('maxFindings');
  return {
    only: settings.get('enabled', false) ? checkIds.filter(id => settings.get(settingOf[id], true)) : [],
    severity:
      settings.get('severity') === 'information'
        ? vscode.DiagnosticSeverity.Information
        : vscode.DiagnosticSeverity.Hint,
    most: typeof most === 'number' && most >= 1 ? most : 100,
  };
}
