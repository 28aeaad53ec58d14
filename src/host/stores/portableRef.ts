import * as vscode from 'vscode';
import { builtIn, formatTermRef, parseTermRef } from '../../core/glossary/termRef';
import { pathInFolder } from './seenFrom';

/** Stands for the workspace folder that a file lies in, wherever that is. */
const start = 'workspace:';

/**
 * The address of a term as others can use it: a file in the workspace goes by its path there, for where the workspace
 * lies is nobody else's business, and another place with each of them. Files of the user keep their own address.
 */
export function portableRef(ref: string): string {
  const { glossary, id } = parseTermRef(ref);
  return glossary === builtIn ? ref : formatTermRef({ glossary: portableName(glossary), id });
}

/** Whether a glossary goes by a name, its own or its portable one. */
export function goesBy(glossary: string, name: string): boolean {
  return glossary === name || (name.includes(start) && portableName(glossary) === name);
}

/** A glossary goes by the URI of its file, perhaps with something before or behind it. */
function portableName(glossary: string): string {
  const [, before = '', uri = '', behind = ''] = /^(note:)?([^?]*)(\?context=\d+)?$/.exec(glossary) ?? [];
  if (!uri.includes(':')) return glossary;
  const path = pathInFolder(vscode.Uri.parse(uri));
  return path === undefined ? glossary : `${before}${start}${path}${behind}`;
}
