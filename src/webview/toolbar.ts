import type { ReaderState } from '../core/reading/protocol';
import { element } from './dom';
import { icon } from './icon';
import { labels } from './labels';

/** The strip on top: back and forward, where one is, copy link. `trail` is the group and the title, or nothing. */
export function toolbar(state: ReaderState, trail: readonly string[]): HTMLElement {
  const crumbs = [labels.reference, ...trail].map((text, index, all) => {
    const last = index === all.length - 1;
    return element('li', last ? { 'aria-current': 'page' } : {}, text);
  });
  return element(
    'header',
    { class: 'bar' },
    iconButton('back', labels.back, { disabled: state.current <= 0 }),
    iconButton('forward', labels.forward, { disabled: state.current >= state.places.length - 1 }),
    element('nav', { class: 'crumbs', 'aria-label': labels.breadcrumbs }, element('ol', {}, ...crumbs)),
    trail.length === 0 ? '' : iconButton('copyLink', labels.copyLink),
  );
}

function iconButton(
  action: 'back' | 'forward' | 'copyLink',
  label: string,
  attributes: { readonly disabled?: boolean } = {},
): HTMLElement {
  const picture = icon(action === 'copyLink' ? 'link' : action);
  const all = {
    type: 'button',
    class: 'tool',
    'data-do': action,
    'aria-label': label,
    title: label,
    ...attributes,
  };
  return element('button', all, picture);
}
