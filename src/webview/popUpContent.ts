import type { Note, Page } from '../core/reading/protocol';
import { element, rendered } from './dom';
import { formLabels, label } from './labels';
import type { PopUpContent } from './popUp';

/** What a pop-up says about a marked term or a citation of the page, or offers for a source. */
export function popUpContent(trigger: HTMLElement, page: Page): PopUpContent | undefined {
  const { term, note, cite } = trigger.dataset;
  if (term !== undefined) return aboutTerm(term, trigger.textContent, page);
  const source = page.notes.find(each => String(each.number) === (note ?? cite));
  if (source === undefined) return undefined;
  return cite === undefined ? aboutSource(source) : copying(source);
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
          element('a', { href: '#', 'data-topic': card.topic }, label('openTopic')),
        );
  return { label: label('explains', text), nodes: [rendered(card.html), open] };
}

function aboutSource(note: Note): PopUpContent {
  const citation = element('p', { class: 'citation', lang: 'en' }, rendered(note.html));
  return { label: label('aboutSource', note.number), nodes: [citation, ...forms(note)] };
}

function copying(note: Note): PopUpContent {
  return { label: label('copyCitation', note.number), nodes: forms(note) };
}

/** The forms in which a source can be copied, and the source itself. */
function forms(note: Note): readonly Node[] {
  const buttons = formLabels().map(([form, name]) =>
    element(
      'button',
      {
        type: 'button',
        class: 'form',
        'data-do': 'copyCitation',
        'data-source': note.source,
        'data-form': form,
      },
      name,
    ),
  );
  const url = rendered(note.html).querySelector('a[data-external]')?.getAttribute('href');
  const open = url ? [element('a', { href: url, 'data-external': true }, label('openSource'))] : [];
  return [
    element('p', { class: 'label', id: 'copy-as' }, label('copyAs')),
    element('div', { class: 'forms', role: 'group', 'aria-labelledby': 'copy-as' }, ...buttons),
    ...open.map(link => element('p', { class: 'way' }, link)),
  ];
}
