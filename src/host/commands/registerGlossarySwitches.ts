import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { type Level, levels } from '../stores/glossaryInUse';
import { setFileOn, setLevelOn } from '../stores/glossarySettings';

/** Turns layers and single files of glossaries on and off, opens their files and looks for them anew. */
export function registerGlossarySwitches({ glossaries }: Pick<Deps, 'glossaries'>): vscode.Disposable {
  const turn = (on: boolean) => async (target: unknown) => {
    const file = fileOf(target);
    const level = levelOf(target);
    if (file) await setFileOn(file, on);
    else if (level) await setLevelOn(level, on);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.turnGlossaryOn, turn(true)),
    vscode.commands.registerCommand(commandIds.turnGlossaryOff, turn(false)),
    vscode.commands.registerCommand(commandIds.openGlossary, async (target: unknown) => {
      const file = fileOf(target);
      if (file) await vscode.commands.executeCommand('vscode.open', file);
    }),
    vscode.commands.registerCommand(commandIds.refreshGlossaries, () => glossaries.refresh()),
  );
}

/** The file of a row of the glossary view; `undefined` when the row is none of a file. */
function fileOf(target: unknown): vscode.Uri | undefined {
  const uri = (target as { readonly file?: { readonly uri?: unknown } } | undefined)?.file?.uri;
  return uri instanceof vscode.Uri ? uri : undefined;
}

function levelOf(target: unknown): Level | undefined {
  const level = (target as { readonly level?: unknown } | undefined)?.level;
  return levels.find(each => each === level);
}
