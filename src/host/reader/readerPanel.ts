import * as vscode from 'vscode';
import { currentPlace, scrolled, step, visit } from '../../core/reading/history';
import type { FromWebview, ReaderState, TopicLink, ToWebview } from '../../core/reading/protocol';
import { renderPage } from '../../core/reading/renderPage';
import type { Reference } from '../../core/reference/reference';
import { citation } from '../../core/writing/citation';
import type { ReaderDeps } from './readerDeps';
import { readerHtml, readerRoots } from './readerHtml';
import { textStyle } from './textStyle';

/** One panel that shows topics, with a history of its own. */
export class ReaderPanel implements vscode.Disposable {
  static readonly viewType = 'leadit.reader';

  readonly #didShow = new vscode.EventEmitter<string>();
  /** Fires with the id of a topic when the panel shows it. */
  readonly onDidShow = this.#didShow.event;
  readonly #didAskForSide = new vscode.EventEmitter<{ readonly topic: string; readonly anchor?: string }>();
  /** Fires when a link is to be opened in another panel. */
  readonly onDidAskForSide = this.#didAskForSide.event;

  readonly #panel: vscode.WebviewPanel;
  readonly #deps: ReaderDeps;
  readonly #session: vscode.Disposable;
  #state: ReaderState;
  /** Where to scroll once the page is there; a report of the scroll position settles it. */
  #anchor: string | undefined;
  /** Whether the page's script runs; it is thrown away while the panel is hidden. */
  #ready = false;
  /** Counts what was asked for, so that a late answer is not shown. */
  #asked = 0;

  constructor(panel: vscode.WebviewPanel, deps: ReaderDeps, state: ReaderState) {
    this.#panel = panel;
    this.#deps = deps;
    this.#state = state;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [...readerRoots(deps.extensionUri)] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(deps.extensionUri, 'media', 'reader-light.svg'),
      dark: vscode.Uri.joinPath(deps.extensionUri, 'media', 'reader-dark.svg'),
    };
    this.#session = vscode.Disposable.from(
      this.#didShow,
      this.#didAskForSide,
      webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('markdown.preview')) this.#post({ type: 'style', style: textStyle() });
      }),
    );
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#ready = false;
    });
    webview.html = readerHtml(webview, deps.extensionUri);
  }

  /** Makes an empty panel in a column. */
  static create(deps: ReaderDeps, column: vscode.ViewColumn, preserveFocus: boolean): ReaderPanel {
    const panel = vscode.window.createWebviewPanel(
      ReaderPanel.viewType,
      'LeadIT',
      { viewColumn: column, preserveFocus },
      { enableFindWidget: true },
    );
    return new ReaderPanel(panel, deps, { places: [], current: 0 });
  }

  get panel(): vscode.WebviewPanel {
    return this.#panel;
  }

  /** Id of the topic that is shown; `undefined` before the first. */
  get topic(): string | undefined {
    return currentPlace(this.#state)?.topic;
  }

  /** Shows a topic, from its top or from the heading with this anchor. */
  show(topic: string, anchor?: string): void {
    this.#state = visit(this.#state, topic);
    this.#anchor = anchor;
    void this.refresh();
  }

  /** Goes back (-1) or forward (1) in the panel's history. */
  go(by: -1 | 1): void {
    const state = step(this.#state, by);
    if (state.current === this.#state.current) return;
    this.#state = state;
    this.#anchor = undefined;
    void this.refresh();
  }

  /** Puts the link to the topic, or to a heading in it, on the clipboard. */
  async copyLink(anchor?: string): Promise<void> {
    if (this.topic === undefined) return;
    await vscode.env.clipboard.writeText(this.#deps.linkTo(this.topic, anchor));
    this.#post({ type: 'said', text: vscode.l10n.t('Link copied') });
  }

  /** Renders the current topic again. A page that does not run yet, or is hidden, gets it when it says that it is ready. */
  async refresh(): Promise<void> {
    if (!this.#ready) return;
    const asked = ++this.#asked;
    const message = await this.#render();
    if (asked !== this.#asked) return;
    this.#panel.title = message.type === 'show' ? message.page.title : 'LeadIT';
    this.#post(message);
    if (message.type === 'show') this.#didShow.fire(message.page.topic);
  }

  dispose(): void {
    this.#asked++;
    this.#session.dispose();
  }

  async #render(): Promise<Extract<ToWebview, { readonly type: 'show' | 'fail' }>> {
    const state = this.#state;
    const anchor = this.#anchor;
    const fail = (message: string, ways: readonly TopicLink[]) =>
      ({ type: 'fail', message, state, ways }) as const;
    try {
      const reference = await this.#deps.reference();
      const topic = reference.topics.find(each => each.id === this.topic);
      if (topic === undefined) {
        return fail(
          vscode.l10n.t('There is no topic “{0}” in this reference.', this.topic ?? ''),
          firstTopics(reference),
        );
      }
      const page = renderPage(topic, reference, this.#deps.annotate);
      return { type: 'show', page, state, ...(anchor !== undefined && { anchor }) };
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error), []);
    }
  }

  async #receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#post({ type: 'style', style: textStyle() });
        await this.refresh();
        break;
      case 'open':
        if (message.toSide) this.#didAskForSide.fire(message);
        else this.show(message.topic, message.anchor);
        break;
      case 'back':
        this.go(-1);
        break;
      case 'forward':
        this.go(1);
        break;
      case 'scrolled':
        this.#state = scrolled(this.#state, message.topic, message.scroll);
        if (message.topic === this.topic) this.#anchor = undefined;
        break;
      case 'external':
        await openExternal(message.url);
        break;
      case 'copyCitation':
        await this.#copyCitation(message.source);
        break;
      case 'copyLink':
        await this.copyLink(message.anchor);
        break;
    }
  }

  async #copyCitation(id: string): Promise<void> {
    const { sources } = await this.#deps.reference();
    const source = sources.find(each => each.id === id);
    if (source === undefined) return;
    await vscode.env.clipboard.writeText(citation(source).text);
    this.#post({ type: 'said', text: vscode.l10n.t('Citation copied') });
  }

  #post(message: ToWebview): void {
    void this.#panel.webview.postMessage(message);
  }
}

async function openExternal(url: string): Promise<void> {
  const uri = vscode.Uri.parse(url);
  if (uri.scheme === 'http' || uri.scheme === 'https') await vscode.env.openExternal(uri);
}

/** The first topic of each group. */
function firstTopics({ groups, topics }: Reference): TopicLink[] {
  return groups.flatMap(group => {
    const [first] = topics.filter(topic => topic.group === group.id).sort((a, b) => a.order - b.order);
    return first === undefined ? [] : [{ topic: first.id, title: first.title }];
  });
}
