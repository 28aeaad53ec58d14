import type { Note, Page } from '../core/reading/protocol';
import { element, rendered } from './dom';
import { icon } from './icon';
import { label } from './labels';

/** The numbered sources, each with ways back to where the text cites it. */
export function endNotes(page: Page, text: ParentNode): HTMLElement[] {
  if (page.notes.length === 0) return [];
  const items = page.notes.map(note =>
    element(
      'li',
      { id: `note-${note.number}`, value: String(note.number), tabindex: '-1' },
      element('span', { class: 'citation', lang: 'en' }, rendered(note.html)),
      ' ',
      ...backReferences(note, text),
      copyButton(note),
    ),
  );
  const heading = element('h2', { id: 'sources', tabindex: '-1' }, label('sources'));
  return [
    element(
      'section',
      { class: 'notes', role: 'doc-endnotes', 'aria-labelledby': 'sources' },
      heading,
      element('ol', {}, ...items),
    ),
  ];
}

/** The button that asks in which form a source is to be copied. */
function copyButton({ number }: Note): HTMLElement {
  const said = label('copyCitation', number);
  return element(
    'button',
    {
      type: 'button',
      class: 'tool',
      'data-cite': String(number),
      'aria-expanded': 'false',
      'aria-haspopup': 'dialog',
      'aria-label': said,
      title: said,
    },
    icon('copy'),
  );
}

function backReferences({ number }: Note, text: ParentNode): HTMLElement[] {
  const uses = [...text.querySelectorAll(`[data-note="${number}"]`)];
  return uses.map((use, index) =>
    element(
      'a',
      {
        href: '#',
        class: 'backref',
        role: 'doc-backlink',
        'data-jump': use.id,
        'aria-label': label('citedAt', index + 1, number),
      },
      uses.length === 1 ? '↑' : `↑${index + 1}`,
    ),
  );
}
