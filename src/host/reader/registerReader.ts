import * as vscode from 'vscode';
import { parseAddress } from '../../core/reading/address';
import { readState } from '../../core/reading/history';
import type { ReaderDeps } from './readerDeps';
import { ReaderPanel } from './readerPanel';
import { Zoom } from './zoom';

/** How a topic is to be opened. */
export interface OpenOptions {
  /** Anchor of a heading to scroll to. */
  readonly anchor?: string;
  /** In a new panel beside, instead of the one that is in use. */
  readonly toSide?: boolean;
  /** Leaves the focus where it is. */
  readonly preserveFocus?: boolean;
}

/** The panels that topics are read in. */
export interface Reader extends vscode.Disposable {
  /** Opens a topic by its id, or another page by what `formatAddress` writes. */
  open(address: string, options?: OpenOptions): void;
  /** These act on the panel that was used last. */
  back(): void;
  forward(): void;
  copyLink(): Promise<void>;
  /** Asks where to, and writes the page as an HTML file. */
  save(): Promise<void>;
  /** Makes the text of all panels larger (1), smaller (-1) or as large as usual (0). */
  zoom(by: 1 | -1 | 0): Promise<void>;
  /** Id of the topic in the panel that was used last; `undefined` when none is open, or it shows another page. */
  readonly topic: string | undefined;
  /** Address of the page in the panel that is being read; `undefined` when the editor shows something else. */
  readonly inFront: string | undefined;
  /** Fires with the id of a topic when it is shown, or its panel comes to the front. */
  readonly onDidShowTopic: vscode.Event<string>;
  /** Fires with the id of a topic when it was read to its end. */
  readonly onDidReadTopic: vscode.Event<string>;
}

/** Starts the reader: topics in panels, which come back after a reload of the window. */
export function registerReader(deps: ReaderDeps): Reader {
  const didShowTopic = new vscode.EventEmitter<string>();
  const didReadTopic = new vscode.EventEmitter<string>();
  const zoom = new Zoom(deps.memory);
  /** The one used last comes first. */
  let panels: readonly ReaderPanel[] = [];

  const tell = (address: string) => {
    if (parseAddress(address).kind === 'topic') didShowTopic.fire(address);
  };
  const adopt = (reader: ReaderPanel): ReaderPanel => {
    panels = [reader, ...panels];
    reader.onDidShow(tell);
    reader.onDidRead(address => {
      if (parseAddress(address).kind === 'topic') didReadTopic.fire(address);
    });
    reader.onDidAskForSide(({ topic, anchor }) =>
      open(topic, { toSide: true, ...(anchor !== undefined && { anchor }) }),
    );
    reader.panel.onDidChangeViewState(({ webviewPanel }) => {
      if (!webviewPanel.active) return;
      panels = [reader, ...panels.filter(each => each !== reader)];
      if (reader.address !== undefined) tell(reader.address);
    });
    reader.panel.onDidDispose(() => {
      panels = panels.filter(each => each !== reader);
      reader.dispose();
    });
    return reader;
  };

  const open = (
    address: string,
    { anchor, toSide = false, preserveFocus = false }: OpenOptions = {},
  ): void => {
    const used = toSide ? undefined : panels[0];
    used?.panel.reveal(undefined, preserveFocus);
    const column = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const reader = used ?? adopt(ReaderPanel.create(deps, zoom, column, preserveFocus));
    reader.show(address, anchor);
  };

  const registrations = vscode.Disposable.from(
    didShowTopic,
    didReadTopic,
    zoom,
    vscode.window.registerWebviewPanelSerializer(ReaderPanel.viewType, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown) {
        adopt(new ReaderPanel(panel, deps, zoom, readState(kept)));
      },
    }),
    ...(deps.onDidChange === undefined
      ? []
      : [deps.onDidChange(() => panels.map(reader => reader.refresh()))]),
  );

  return {
    open,
    back: () => panels[0]?.go(-1),
    forward: () => panels[0]?.go(1),
    copyLink: async () => panels[0]?.copyLink(),
    save: async () => panels[0]?.save(),
    zoom: by => zoom.change(by),
    get topic() {
      const address = panels[0]?.address;
      return address !== undefined && parseAddress(address).kind === 'topic' ? address : undefined;
    },
    get inFront() {
      return panels[0]?.panel.active ? panels[0].address : undefined;
    },
    onDidShowTopic: didShowTopic.event,
    onDidReadTopic: didReadTopic.event,
    dispose() {
      registrations.dispose();
      for (const reader of panels) reader.panel.dispose();
    },
  };
}
