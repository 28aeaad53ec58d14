import type { FromWebview, ReaderState } from '../core/reading/protocol';

const api = acquireVsCodeApi<ReaderState>();

/** Tells the extension something. */
export function tell(message: FromWebview): void {
  api.postMessage(message);
}

/** Keeps the reader's state over a reload of the window. */
export function keep(state: ReaderState): void {
  api.setState(state);
}
