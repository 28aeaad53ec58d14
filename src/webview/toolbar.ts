import type { Crumb, Page, ReaderState } from '../core/reading/protocol';
import { element } from './dom';
import { type IconName, icon } from './icon';
import { label } from './labels';

/** The strip on top: back and forward, where one is, what can be done with the page. */
export function toolbar(state: ReaderState, page: Page | undefined): HTMLElement {
  const trail: readonly Crumb[] = page === undefined ? [] : [...page.trail, { title: page.title }];
  const crumbs = trail.map(({ title, topic }, index) => {
    if (index === trail.length - 1) return element('li', { 'aria-current': 'page' }, title);
    return element('li', {}, topic === undefined ? title : element('a', linkTo(topic), title));
  });
  return element(
    'header',
    { class: 'bar' },
    iconButton('back', label('back'), 'back', { disabled: state.current <= 0 }),
    iconButton('forward', label('forward'), 'forward', {
      disabled: state.current >= state.places.length - 1,
    }),
    element('nav', { class: 'crumbs', 'aria-label': label('breadcrumbs') }, element('ol', {}, ...crumbs)),
    page?.hasLink ? iconButton('copyLink', label('copyLink'), 'link') : '',
    page ? iconButton('save', label('saveAsHtml'), 'save') : '',
  );
}

function linkTo(topic: string): Readonly<Record<string, string>> {
  return { href: '#', 'data-topic': topic };
}

function iconButton(
  action: string,
  said: string,
  picture: IconName,
  attributes: { readonly disabled?: boolean } = {},
): HTMLElement {
  const all = {
    type: 'button',
    class: 'tool',
    'data-do': action,
    'aria-label': said,
    title: said,
    ...attributes,
  };
  return element('button', all, icon(picture));
}
