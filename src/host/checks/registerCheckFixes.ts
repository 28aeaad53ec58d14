import * as vscode from 'vscode';
import type { Finding } from '../../core/writing/checks/check';
import { commandIds } from '../commandIds';
import { registerForNotes } from '../noteLanguages';
import { rangeOf, textEditsOf } from '../rangeOf';
import { readCheckSettings } from './checkSettings';
import { diagnosticSource } from './diagnosticsOf';
import type { NoteChecker } from './noteChecker';

/** Offers what can be done about a finding. */
export function registerCheckFixes(checker: NoteChecker): vscode.Disposable {
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
      const checked = await checker.check(document, token);
      if (!checked || checked.version !== document.version) return [];
      const { most } = readCheckSettings(document);
      return checked.findings
        .slice(0, most)
        .filter(finding => rangeOf(document, finding).intersection(range))
        .flatMap(finding => actionsFor(document, finding, context.diagnostics));
    },
  };
  return registerForNotes(selector =>
    vscode.languages.registerCodeActionsProvider(selector, provider, kinds),
  );
}

function actionsFor(
  document: vscode.TextDocument,
  finding: Finding,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const range = rangeOf(document, finding);
  const own = diagnostics.filter(
    each => each.source === diagnosticSource && each.code === finding.check && each.range.isEqual(range),
  );
  const fixes = finding.fixes.map(({ title, edits }, i) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, [...textEditsOf(document, edits)]);
    action.isPreferred = i === 0;
    action.diagnostics = own;
    return action;
  });
  const never = new vscode.CodeAction(
    vscode.l10n.t('Never check “{0}”', finding.name),
    vscode.CodeActionKind.QuickFix,
  );
  never.command = { command: commandIds.neverCheckTerm, title: never.title, arguments: [finding.term] };
  never.diagnostics = own;
  return [...fixes, never];
}
