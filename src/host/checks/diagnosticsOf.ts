import * as vscode from 'vscode';
import type { Finding } from '../../core/writing/checks/check';
import { rangeOf } from '../rangeOf';
import { checksSection, readCheckSettings } from './checkSettings';
import { longestNote } from './noteChecker';

/** Who says so, in the list of problems. */
export const diagnosticSource = 'LeadIT';

/** Findings as the editor shows them; when there are too many, the last one says so. */
export function diagnosticsOf(
  document: vscode.TextDocument,
  findings: readonly Finding[],
): readonly vscode.Diagnostic[] {
  const { severity, most } = readCheckSettings(document);
  const shown = findings.slice(0, most).map(finding => {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), finding.message, severity);
    diagnostic.source = diagnosticSource;
    diagnostic.code = finding.check;
    if (finding.check === 'superseded-name') diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
    return diagnostic;
  });
  const next = findings[most];
  if (!next) return shown;
  const notice = vscode.l10n.t(
    'Only the first {0} of {1} findings are shown. The setting {2} says how many.',
    most,
    findings.length,
    `${checksSection}.maxFindings`,
  );
  return [...shown, noticeAt(rangeOf(document, next), notice)];
}

/** Says that a note is too long to be checked. */
export function tooLong(): vscode.Diagnostic {
  const notice = vscode.l10n.t('This note is not checked: it is longer than {0} characters.', longestNote);
  return noticeAt(new vscode.Range(0, 0, 0, 0), notice);
}

function noticeAt(range: vscode.Range, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
