import * as vscode from 'vscode';
import { parseAddress } from '../../core/reading/address';
import { portableRef } from './portableRef';

/** Must be the extension's own id, by which the editor finds the handler. */
const extensionId = 'leadit-companion.leadit-companion';

/** A link that opens a topic from anywhere: `vscode://…/topic/ID`. The scheme is the editor's own. */
export function linkToTopic(topic: string, anchor?: string): string {
  const fragment = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  return `${vscode.env.uriScheme}://${extensionId}/topic/${encodeURIComponent(topic)}${fragment}`;
}

/** A link that opens a term: `vscode://…/term/REFERENCE`; others can use it too, see {@link portableRef}. */
export function linkToTerm(term: string): string {
  return `${vscode.env.uriScheme}://${extensionId}/term/${encodeURIComponent(portableRef(term))}`;
}

/** A link to what the reader shows at an address; `undefined` where links do not lead: to groups and the reference as a whole. */
export function linkToAddress(address: string, anchor?: string): string | undefined {
  const what = parseAddress(address);
  if (what.kind === 'topic') return linkToTopic(what.id, anchor);
  return what.kind === 'term' ? linkToTerm(what.ref) : undefined;
}

/** A link to the extension in any editor, as a link in this one; `undefined` when it is none, or already is. */
export function ownLink(href: string): string | undefined {
  const [, scheme, rest] =
    /^([a-z][a-z\d+.-]*)(:\/\/leadit-companion\.leadit-companion\/.*)$/i.exec(href) ?? [];
  return scheme === undefined || scheme === vscode.env.uriScheme
    ? undefined
    : `${vscode.env.uriScheme}${rest}`;
}
