import * as vscode from 'vscode';
import { formatTermRef, parseTermRef } from '../../core/glossary/termRef';
import { formatAddress } from '../../core/reading/address';
import { explainMeaning } from '../../core/reading/explainMeaning';
import type { ExplainState, FromExplainView, ToExplainView } from '../../core/reading/explainProtocol';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { Later } from '../later';
import { meaningsAtCursor } from '../meaningsAtCursor';
import { pageLabels } from '../pageLabels';
import { explainHtml, explainRoots } from './explainHtml';
import { explainLabels } from './explainLabels';

/** The view follows the cursor after it has rested so long, in milliseconds. */
const rest = 150;

export type ExplainNeeds = Pick<Deps, 'reference' | 'glossaries' | 'annotations' | 'reader' | 'spotlight'> & {
  readonly extensionUri: vscode.Uri;
};

/**
 * The page that explains the term at the cursor. It keeps the last term when the cursor leaves it, and a pinned one
 * wherever the cursor goes. While it cannot be seen it listens to nothing.
 */
export class ExplainView implements vscode.WebviewViewProvider, vscode.Disposable {
  static readonly viewId = 'leadit.explain';

  readonly #needs: ExplainNeeds;
  readonly #following = new Later(() => this.#follow());
  #view: vscode.WebviewView | undefined;
  /** What is listened to while the view is seen. */
  #session: vscode.Disposable | undefined;
  /** Whether the page's script runs; it is thrown away while the view is hidden. */
  #ready = false;
  #refs: readonly string[] = [];
  #pinned = false;
  /** Whether the focus goes to what is shown next. */
  #focus = false;
  /** Counts what was asked for, so that a late answer is not shown. */
  #asked = 0;
  /** The same for what stands at the cursor: what is drawn anew meanwhile does not make that outdated. */
  #followed = 0;

  constructor(needs: ExplainNeeds) {
    this.#needs = needs;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri } = this.#needs;
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [...explainRoots(extensionUri)] };
    view.webview.onDidReceiveMessage((message: FromExplainView) => this.#receive(message));
    view.onDidChangeVisibility(() => this.#seen(view.visible));
    view.onDidDispose(() => {
      this.#seen(false);
      this.#view = undefined;
    });
    view.webview.html = explainHtml(view.webview, extensionUri);
    this.#seen(view.visible);
  }

  /** Shows meanings, pinned or not; with the focus when it was asked for by a command. */
  show(refs: readonly string[], focus = false): void {
    this.#followed++;
    this.#refs = refs;
    this.#focus ||= focus;
    void this.#render();
  }

  /** Moves the focus to what is shown as soon as it is there. */
  focus(): void {
    this.#focus = true;
    void this.#render();
  }

  async pin(pinned: boolean): Promise<void> {
    this.#pinned = pinned;
    await vscode.commands.executeCommand('setContext', 'leadit.explain.pinned', pinned);
    if (!pinned) this.#following.in(0);
    await this.#render();
  }

  dispose(): void {
    this.#asked++;
    this.#followed++;
    this.#following.dispose();
    this.#session?.dispose();
  }

  #seen(visible: boolean): void {
    this.#session?.dispose();
    this.#session = undefined;
    this.#following.cancel();
    if (!visible) {
      this.#ready = false;
      return;
    }
    const { glossaries, spotlight } = this.#needs;
    this.#session = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#following.in(rest);
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#following.in(rest)),
      glossaries.onDidChange(() => this.#render()),
      spotlight.onDidPreview(ref => this.#render(ref)),
    );
    this.#following.in(0);
  }

  async #follow(): Promise<void> {
    // before the page runs it is not known whether it has kept something that is pinned
    if (this.#pinned || !this.#ready || !this.#view?.visible) return;
    const asked = ++this.#followed;
    // that the reference cannot be read has been told
    const refs = await meaningsAtCursor(this.#needs.annotations).catch(() => undefined);
    if (asked !== this.#followed || this.#pinned) return;
    if (refs && refs.join() !== this.#refs.join()) this.#refs = refs;
    else if (this.#refs.length > 0) return;
    await this.#render();
  }

  /** @param passing A term to be shown for now; the one before comes back at the next call without. */
  async #render(passing?: string): Promise<void> {
    if (!this.#ready) return;
    const asked = ++this.#asked;
    const message = await this.#message(passing).catch((error: unknown): ToExplainView => {
      return { type: 'hint', text: error instanceof Error ? error.message : String(error), focus: false };
    });
    if (asked !== this.#asked) return;
    if (this.#view) this.#view.description = message.type === 'show' ? (message.meanings[0]?.name ?? '') : '';
    if (passing === undefined) this.#focus = false;
    this.#post(message);
  }

  async #message(passing: string | undefined): Promise<ToExplainView> {
    const { reference, glossaries } = this.#needs;
    const loaded = await reference.get();
    const refs = passing === undefined ? this.#refs : [passing];
    const terms = (await Promise.all(refs.map(ref => glossaries.term(ref)))).flatMap(found => found ?? []);
    const focus = this.#focus && passing === undefined;
    if (terms.length === 0) {
      return {
        type: 'hint',
        text: vscode.l10n.t('Put the cursor on a known term in a note, and it is explained here.'),
        focus,
      };
    }
    const others = await Promise.all(
      terms.flatMap(({ term, ref }) =>
        term.notToConfuse
          .flatMap(({ id }) => [formatTermRef({ glossary: parseTermRef(ref).glossary, id }), id])
          .map(async each => [each, (await glossaries.term(each))?.term] as const),
      ),
    );
    const known = new Map(others);
    const labels = pageLabels();
    return {
      type: 'show',
      meanings: terms.map(({ term, ref, glossary }) =>
        explainMeaning(
          { term, ref, glossary: glossary.title },
          { reference: loaded, labels, termAt: each => known.get(each) },
        ),
      ),
      labels: explainLabels(),
      ...(passing === undefined && { state: { refs: this.#refs, pinned: this.#pinned } }),
      focus,
    };
  }

  async #receive(message: FromExplainView): Promise<void> {
    const { reader } = this.#needs;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        await this.#restore(message.state);
        break;
      case 'open':
        reader.open(message.address, {
          toSide: message.toSide,
          ...(message.anchor !== undefined && { anchor: message.anchor }),
        });
        break;
      case 'openTerm':
        await this.#openTerm(message.ref, message.toSide);
        break;
      case 'explain':
        this.show([message.ref], true);
        break;
      case 'external':
        await openExternal(message.url);
        break;
      case 'copyCitation':
        await vscode.commands.executeCommand(commandIds.copyCitation, message.source);
        this.#post({ type: 'said', text: vscode.l10n.t('Citation copied') });
        break;
      case 'copyDefinition':
        await vscode.commands.executeCommand(commandIds.copyTermDefinition, message.ref);
        this.#post({ type: 'said', text: vscode.l10n.t('Definition copied') });
        break;
    }
  }

  async #openTerm(ref: string, toSide: boolean): Promise<void> {
    const { reference, glossaries, reader } = this.#needs;
    const [{ topics }, found] = await Promise.all([reference.get(), glossaries.term(ref)]);
    const topic = topics.find(({ id }) => id === found?.term.topic);
    reader.open(topic?.id ?? formatAddress({ kind: 'term', ref }), { toSide });
  }

  /** After a reload of the window the page alone knows what it showed. */
  async #restore(state: ExplainState | undefined): Promise<void> {
    if (this.#refs.length === 0 && state && Array.isArray(state.refs)) {
      this.#refs = state.refs.filter(ref => typeof ref === 'string');
      if (state.pinned === true) await this.pin(true);
    }
    await this.#render();
    if (!this.#pinned) this.#following.in(0);
  }

  #post(message: ToExplainView): void {
    void this.#view?.webview.postMessage(message);
  }
}

async function openExternal(url: string): Promise<void> {
  const uri = vscode.Uri.parse(url);
  if (uri.scheme === 'http' || uri.scheme === 'https') await vscode.env.openExternal(uri);
}
