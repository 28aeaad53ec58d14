import * as vscode from 'vscode';
import { type Level, levels } from './glossaryInUse';
import { pathInFolder } from './seenFrom';

const layers = 'glossaries.layers';
const disabled = 'glossaries.disabled';
const userGlossaries = 'userGlossaries';

/** Whether glossaries of a level are in use. The user may write anything into a setting; what is no `false` is on. */
export function isLevelOn(level: Level): boolean {
  const chosen = vscode.workspace.getConfiguration('leadit').get<unknown>(layers);
  return (chosen as Partial<Record<string, unknown>> | null | undefined)?.[level] !== false;
}

/** Turns a level on or off, where it is set now or else for the user. */
export async function setLevelOn(level: Level, on: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('leadit');
  const { workspaceValue, globalValue } = settings.inspect<Record<string, boolean>>(layers) ?? {};
  const target =
    workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  const before = (workspaceValue ?? globalValue) || {};
  const rest = Object.entries(before).filter(([key]) => key !== level);
  const next = Object.fromEntries(on ? rest : [...rest, [level, false]]);
  await settings.update(layers, Object.keys(next).length === 0 ? undefined : next, target);
}

/** Whether a file is in use: it is not among those that the user has turned off. */
export function isFileOn(uri: vscode.Uri): boolean {
  const off = listOf(vscode.workspace.getConfiguration('leadit', uri).get(disabled));
  return !off.includes(uri.toString()) && !off.includes(pathInFolder(uri) ?? '');
}

/** Turns a file on or off: in the settings of its workspace folder, or else in the user's. */
export async function setFileOn(uri: vscode.Uri, on: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('leadit', uri);
  const path = pathInFolder(uri);
  const target = targetFor(path);
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect<unknown>(disabled) ?? {};
  const values = {
    [vscode.ConfigurationTarget.Global]: globalValue,
    [vscode.ConfigurationTarget.Workspace]: workspaceValue,
    [vscode.ConfigurationTarget.WorkspaceFolder]: workspaceFolderValue,
  };
  const others = listOf(values[target]).filter(each => each !== path && each !== uri.toString());
  const next = on ? others : [...others, path ?? uri.toString()];
  await settings.update(disabled, next.length === 0 ? undefined : next, target);
}

/** The user's own glossaries: absolute paths or URIs of files and folders, as written. */
export function userGlossaryPlaces(): readonly string[] {
  return listOf(vscode.workspace.getConfiguration('leadit').get(userGlossaries)).filter(each => each !== '');
}

/** Whether a change of the settings changes what glossaries there are or which are in use. */
export function concernsGlossaries(event: vscode.ConfigurationChangeEvent): boolean {
  return [layers, disabled, userGlossaries].some(each => event.affectsConfiguration(`leadit.${each}`));
}

/** All levels that are in use. */
export function levelsOn(): ReadonlySet<Level> {
  return new Set(levels.filter(isLevelOn));
}

function targetFor(path: string | undefined): vscode.ConfigurationTarget {
  if (path === undefined) return vscode.ConfigurationTarget.Global;
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  return several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
