import * as vscode from 'vscode';
import { currentPlace, scrolled, step, visit } from '../../core/reading/history';
import { pageAt } from '../../core/reading/pageAt';
import type {
  CopiedForm,
  FromWebview,
  Page,
  ReaderState,
  TopicLink,
  ToWebview,
} from '../../core/reading/protocol';
import type { Reference } from '../../core/reference/reference';
import { citationText } from '../../core/writing/citationText';
import { pageLabels } from '../pageLabels';
import { linkToAddress } from '../stores/topicLink';
import type { ReaderDeps } from './readerDeps';
import { readerHtml, readerRoots } from './readerHtml';
import { readerLabels } from './readerLabels';
import { saveAsHtml } from './saveAsHtml';
import { textStyle } from './textStyle';
import type { Zoom } from './zoom';

/** One panel that shows topics, with a history of its own. */
export class ReaderPanel implements vscode.Disposable {
  static readonly viewType = 'leadit.reader';

  readonly #didShow = new vscode.EventEmitter<string>();
  /** Fires with the id of a topic when the panel shows it. */
  readonly onDidShow = this.#didShow.event;
  readonly #didRead = new vscode.EventEmitter<string>();
  /** Fires with the address of a page when it was read to its end. */
  readonly onDidRead = this.#didRead.event;
  readonly #didAskForSide = new vscode.EventEmitter<{ readonly topic: string; readonly anchor?: string }>();
  /** Fires when a link is to be opened in another panel. */
  readonly onDidAskForSide = this.#didAskForSide.event;

  readonly #panel: vscode.WebviewPanel;
  readonly #deps: ReaderDeps;
  readonly #zoom: Zoom;
  readonly #session: vscode.Disposable;
  #state: ReaderState;
  /** Where to scroll once the page is there; a report of the scroll position settles it. */
  #anchor: string | undefined;
  /** Whether the page's script runs; it is thrown away while the panel is hidden. */
  #ready = false;
  /** Counts what was asked for, so that a late answer is not shown. */
  #asked = 0;

  constructor(panel: vscode.WebviewPanel, deps: ReaderDeps, zoom: Zoom, state: ReaderState) {
    this.#panel = panel;
    this.#deps = deps;
    this.#zoom = zoom;
    this.#state = state;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [...readerRoots(deps.extensionUri)] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(deps.extensionUri, 'media', 'reader-light.svg'),
      dark: vscode.Uri.joinPath(deps.extensionUri, 'media', 'reader-dark.svg'),
    };
    this.#session = vscode.Disposable.from(
      this.#didShow,
      this.#didRead,
      this.#didAskForSide,
      webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('markdown.preview')) this.#postStyle();
      }),
      zoom.onDidChange(() => this.#postStyle()),
    );
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#ready = false;
    });
    webview.html = readerHtml(webview, deps.extensionUri);
  }

  /** Makes an empty panel in a column. */
  static create(
    deps: ReaderDeps,
    zoom: Zoom,
    column: vscode.ViewColumn,
    preserveFocus: boolean,
  ): ReaderPanel {
    const panel = vscode.window.createWebviewPanel(
      ReaderPanel.viewType,
      'LeadIT',
      { viewColumn: column, preserveFocus },
      { enableFindWidget: true },
    );
    return new ReaderPanel(panel, deps, zoom, { places: [], current: 0 });
  }

  get panel(): vscode.WebviewPanel {
    return this.#panel;
  }

  /** The address of what is shown: a topic's id, or what `formatAddress` writes; `undefined` before the first page. */
  get address(): string | undefined {
    return currentPlace(this.#state)?.topic;
  }

  /** Shows what stands at an address, from its top or from the heading with this anchor. */
  show(address: string, anchor?: string): void {
    this.#state = visit(this.#state, address);
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

  /** Puts the link to the page, or to a heading in it, on the clipboard. */
  async copyLink(anchor?: string): Promise<void> {
    const link = this.address === undefined ? undefined : linkToAddress(this.address, anchor);
    if (link === undefined) return;
    await vscode.env.clipboard.writeText(link);
    this.#post({ type: 'said', text: vscode.l10n.t('Link copied') });
  }

  /** Writes the page as a file of its own; where there is none, nothing happens. */
  async save(): Promise<void> {
    const page = await this.#page({ forFile: true });
    if (page) await saveAsHtml(page, this.#deps.extensionUri);
  }

  /** Renders the current page again. A page that does not run yet, or is hidden, gets it when it says that it is ready. */
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
      const page = await this.#page();
      if (page === undefined) {
        const asked = currentPlace(state)?.topic ?? '';
        return fail(
          vscode.l10n.t('There is no page “{0}” in this reference.', asked),
          firstTopics(reference),
        );
      }
      return { type: 'show', page, state, ...(anchor !== undefined && { anchor }) };
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error), []);
    }
  }

  async #receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#post({ type: 'labels', labels: readerLabels() });
        this.#postStyle();
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
        if (message.topic === this.address) this.#anchor = undefined;
        break;
      case 'readToEnd':
        this.#didRead.fire(message.topic);
        break;
      case 'external':
        await openExternal(message.url);
        break;
      case 'copyCitation':
        await this.#copyCitation(message.source, message.form);
        break;
      case 'copyLink':
        await this.copyLink(message.anchor);
        break;
      case 'save':
        await this.save();
        break;
    }
  }

  /** What stands at the current address; `undefined` when nothing does. In a file no terms are marked, and links lead out. */
  async #page({ forFile = false } = {}): Promise<Page | undefined> {
    const { address } = this;
    if (address === undefined) return undefined;
    const reference = await this.#deps.reference();
    const context = {
      reference,
      labels: pageLabels(),
      annotate: forFile ? () => [] : this.#deps.annotate,
      ...(forFile && { hrefOf: (to: string, anchor?: string) => linkToAddress(to, anchor) ?? '#' }),
    };
    return pageAt(address, context, this.#deps.termAt);
  }

  async #copyCitation(id: string, form: CopiedForm): Promise<void> {
    const text = citationText(await this.#deps.reference(), id, form);
    if (text === undefined) return;
    await vscode.env.clipboard.writeText(text);
    this.#post({ type: 'said', text: vscode.l10n.t('Citation copied') });
  }

  #postStyle(): void {
    this.#post({ type: 'style', style: textStyle(this.#zoom.factor) });
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
