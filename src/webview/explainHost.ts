import type { ExplainState, FromExplainView } from '../core/reading/explainProtocol';

const api = acquireVsCodeApi<ExplainState>();

/** Tells the extension something. */
export function tell(message: FromExplainView): void {
  api.postMessage(message);
}

/** Keeps what is shown over a reload of the window. */
export function keep(state: ExplainState): void {
  api.setState(state);
}

/** What was kept; `undefined` at the first time. */
export function kept(): ExplainState | undefined {
  return api.getState();
}
