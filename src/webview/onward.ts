import type { Page, TopicLink } from '../core/reading/protocol';
import { element } from './dom';
import { icon } from './icon';
import { label } from './labels';

/** The ways on from a topic: related ones, and the neighbours in the group. */
export function onward(page: Page): HTMLElement[] {
  return [...related(page), ...neighbours(page)];
}

/** A link that opens a topic in the same panel. */
export function topicLink({ topic, title }: TopicLink): HTMLElement {
  return element('a', { href: '#', 'data-topic': topic }, title);
}

function related(page: Page): HTMLElement[] {
  if (page.related.length === 0) return [];
  const items = page.related.map(each => element('li', {}, topicLink(each), element('p', {}, each.summary)));
  const heading = element('h2', { id: 'related', tabindex: '-1' }, label('related'));
  return [
    element(
      'section',
      { class: 'related', 'aria-labelledby': 'related' },
      heading,
      element('ul', {}, ...items),
    ),
  ];
}

function neighbours(page: Page): HTMLElement[] {
  if (page.previous === undefined && page.next === undefined) return [];
  return [
    element(
      'nav',
      { class: 'neighbours', 'aria-label': label('neighbours') },
      page.previous ? neighbour(page.previous, 'back', label('previous')) : '',
      page.next ? neighbour(page.next, 'forward', label('next')) : '',
    ),
  ];
}

function neighbour({ topic, title }: TopicLink, direction: 'back' | 'forward', label: string): HTMLElement {
  return element(
    'a',
    { href: '#', class: direction, 'data-topic': topic },
    icon(direction),
    element('span', {}, element('small', {}, label), ' ', title),
  );
}
