import type { Page } from '../core/reading/protocol';
import { element, rendered } from './dom';
import { copyButton } from './endNotes';
import { labels } from './labels';
import type { PopUpContent } from './popUp';

/** What a pop-up says about a marked term or a citation of the page. */
export function popUpContent(trigger: HTMLElement, page: Page): PopUpContent | undefined {
  const { term, note } = trigger.dataset;
  return term === undefined ? aboutSource(note ?? '', page) : aboutTerm(term, trigger.textContent, page);
}

function aboutTerm(id: string, text: string, page: Page): PopUpContent | undefined {
  const card = Object.hasOwn(page.terms, id) ? page.terms[id] : undefined;
  if (card === undefined) return undefined;
  const open =
    card.topic === undefined
      ? ''
      : element(
          'p',
          { class: 'way' },
          element('a', { href: '#', 'data-topic': card.topic }, labels.openTopic),
        );
  return { label: labels.explains(text), nodes: [rendered(card.html), open] };
}

function aboutSource(number: string, page: Page): PopUpContent | undefined {
  const note = page.notes.find(each => String(each.number) === number);
  if (note === undefined) return undefined;
  const citation = element('p', { class: 'citation' }, rendered(note.html), ' ', copyButton(note));
  return { label: labels.aboutSource(number), nodes: [citation] };
}
