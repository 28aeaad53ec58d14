import * as vscode from 'vscode';
import type { TextStyle } from '../../core/reading/protocol';

/** How the user wants rendered Markdown to look; only what was really set, so that the reader keeps its own defaults. */
export function textStyle(zoom: number): TextStyle {
  const settings = vscode.workspace.getConfiguration('markdown.preview');
  const chosen = (key: string): unknown => {
    const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(key) ?? {};
    return workspaceFolderValue ?? workspaceValue ?? globalValue;
  };
  const fontFamily = chosen('fontFamily');
  const fontSize = chosen('fontSize');
  const lineHeight = chosen('lineHeight');
  return {
    zoom,
    ...(typeof fontFamily === 'string' && fontFamily !== '' && { fontFamily }),
    ...(isSize(fontSize) && { fontSize }),
    ...(isSize(lineHeight) && { lineHeight }),
  };
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}
