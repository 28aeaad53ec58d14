import type { Note, Page } from '../core/reading/protocol';
import { element, rendered } from './dom';
import { icon } from './icon';
import { labels } from './labels';

/** The numbered sources, each with ways back to where the text cites it. */
export function endNotes(page: Page, text: ParentNode): HTMLElement[] {
  if (page.notes.length === 0) return [];
  const items = page.notes.map(note =>
    element(
      'li',
      { id: `note-${note.number}`, tabindex: '-1' },
      element('span', { class: 'citation' }, rendered(note.html)),
      ' ',
      ...backReferences(note, text),
      copyButton(note),
    ),
  );
  const heading = element('h2', { id: 'sources', tabindex: '-1' }, labels.sources);
  return [
    element(
      'section',
      { class: 'notes', role: 'doc-endnotes', 'aria-labelledby': 'sources' },
      heading,
      element('ol', {}, ...items),
    ),
  ];
}

/** The button that copies how a source is cited. */
export function copyButton(note: Note): HTMLElement {
  const label = labels.copyCitation(note.number);
  return element(
    'button',
    {
      type: 'button',
      class: 'tool',
      'data-do': 'copyCitation',
      'data-source': note.source,
      'aria-label': label,
      title: label,
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
        'aria-label': labels.citedAt(number, index + 1),
      },
      uses.length === 1 ? '↑' : `↑${index + 1}`,
    ),
  );
}
