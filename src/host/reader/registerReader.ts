import * as vscode from 'vscode';
import { readState } from '../../core/reading/history';
import type { ReaderDeps } from './readerDeps';
import { ReaderPanel } from './readerPanel';

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
  open(topic: string, options?: OpenOptions): void;
  /** These three act on the panel that was used last. */
  back(): void;
  forward(): void;
  copyLink(): Promise<void>;
  /** Id of the topic in the panel that was used last; `undefined` when none is open. */
  readonly topic: string | undefined;
  /** Fires with the id of a topic when it is shown, or its panel comes to the front. */
  readonly onDidShowTopic: vscode.Event<string>;
}

/** Starts the reader: topics in panels, which come back after a reload of the window. */
export function registerReader(deps: ReaderDeps): Reader {
  const didShowTopic = new vscode.EventEmitter<string>();
  /** The one used last comes first. */
  let panels: readonly ReaderPanel[] = [];

  const adopt = (reader: ReaderPanel): ReaderPanel => {
    panels = [reader, ...panels];
    reader.onDidShow(topic => didShowTopic.fire(topic));
    reader.onDidAskForSide(({ topic, anchor }) =>
      open(topic, { toSide: true, ...(anchor !== undefined && { anchor }) }),
    );
    reader.panel.onDidChangeViewState(({ webviewPanel }) => {
      if (!webviewPanel.active) return;
      panels = [reader, ...panels.filter(each => each !== reader)];
      if (reader.topic !== undefined) didShowTopic.fire(reader.topic);
    });
    reader.panel.onDidDispose(() => {
      panels = panels.filter(each => each !== reader);
      reader.dispose();
    });
    return reader;
  };

  const open = (topic: string, { anchor, toSide = false, preserveFocus = false }: OpenOptions = {}): void => {
    const used = toSide ? undefined : panels[0];
    used?.panel.reveal(undefined, preserveFocus);
    const column = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const reader = used ?? adopt(ReaderPanel.create(deps, column, preserveFocus));
    reader.show(topic, anchor);
  };

  const registrations = vscode.Disposable.from(
    didShowTopic,
    vscode.window.registerWebviewPanelSerializer(ReaderPanel.viewType, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown) {
        adopt(new ReaderPanel(panel, deps, readState(kept)));
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
    get topic() {
      return panels[0]?.topic;
    },
    onDidShowTopic: didShowTopic.event,
    dispose() {
      registrations.dispose();
      for (const reader of panels) reader.panel.dispose();
    },
  };
}
