import type { CopiedForm, FromWebview } from '../core/reading/protocol';
import { around } from './dom';

/** What the page can do when it is clicked or typed on. */
export interface Actions {
  /** Leaves the page that is shown. */
  readonly go: (message: FromWebview & { readonly type: 'open' | 'back' | 'forward' }) => void;
  readonly tell: (message: FromWebview) => void;
  /** Scrolls to an element, by id. */
  readonly jump: (id: string) => void;
  readonly explain: (trigger: HTMLElement) => void;
  /** Closes what is open; whether there was anything. */
  readonly dismiss: () => boolean;
}

/**
 * Listens once for the whole page. What is handled here does not go on to VS Code's own listeners, which sit on the
 * window: they would open links and run key bindings a second time.
 */
export function listen(actions: Actions): void {
  const on = (
    type: 'click' | 'auxclick' | 'keydown',
    handle: (event: MouseEvent & KeyboardEvent) => boolean,
  ) =>
    document.addEventListener(type, event => {
      if (!handle(event as MouseEvent & KeyboardEvent)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  on('click', event => clicked(event, actions));
  on('auxclick', event => event.button === 1 && opened(event, actions, true));
  on('keydown', event => typed(event, actions));
}

function clicked(event: MouseEvent, actions: Actions): boolean {
  const target = around(
    event,
    '[data-term], [data-note], [data-cite], [data-jump], [data-external], [data-do]',
  );
  if (target === undefined) return opened(event, actions, event.ctrlKey || event.metaKey);
  const { note, jump, source, form, anchor, do: action } = target.dataset;
  if ('term' in target.dataset || 'cite' in target.dataset) actions.explain(target);
  else if (note !== undefined) actions.jump(`note-${note}`);
  else if (jump !== undefined) actions.jump(jump);
  else if ('external' in target.dataset)
    actions.tell({ type: 'external', url: target.getAttribute('href') ?? '' });
  else if (action === 'back') actions.go({ type: 'back' });
  else if (action === 'forward') actions.go({ type: 'forward' });
  else if (action === 'copyLink') actions.tell({ type: 'copyLink', ...(anchor !== undefined && { anchor }) });
  else if (action === 'save') actions.tell({ type: 'save' });
  else if (source !== undefined && form !== undefined) {
    actions.dismiss();
    actions.tell({ type: 'copyCitation', source, form: form as CopiedForm });
  }
  return true;
}

function opened(event: Event, actions: Actions, toSide: boolean): boolean {
  const { topic, anchor } = around(event, '[data-topic]')?.dataset ?? {};
  if (topic === undefined) return false;
  actions.go({ type: 'open', topic, toSide, ...(anchor !== undefined && { anchor }) });
  return true;
}

function typed(event: KeyboardEvent, actions: Actions): boolean {
  if (event.key === 'Escape') return actions.dismiss();
  const term = event.key === 'Enter' || event.key === ' ' ? around(event, '[data-term]') : undefined;
  if (term !== undefined) {
    actions.explain(term);
    return true;
  }
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key === 'ArrowLeft') actions.go({ type: 'back' });
  else if (event.key === 'ArrowRight') actions.go({ type: 'forward' });
  else return false;
  return true;
}
