import type { TopicLink } from '../core/reading/protocol';
import { element } from './dom';
import { label } from './labels';
import { topicLink } from './onward';

/** Says why nothing is shown, and offers topics to go on with. */
export function failure(message: string, ways: readonly TopicLink[]): HTMLElement {
  const made = element(
    'article',
    { class: 'failure' },
    element('h1', { tabindex: '-1' }, label('failed')),
    element('p', { role: 'alert' }, message),
  );
  if (ways.length > 0) {
    const items = ways.map(way => element('li', {}, topicLink(way)));
    made.append(element('h2', {}, label('ways')), element('ul', {}, ...items));
  }
  return made;
}
