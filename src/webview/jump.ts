import { headingPrefix } from '../core/reading/protocol';

/** Scrolls to an element and moves the focus there, so that reading goes on from it. */
export function jumpTo(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  // What a closed part hides can be neither seen nor focused.
  for (let part = target.closest('details'); part; part = part.parentElement?.closest('details') ?? null) {
    part.open = true;
  }
  target.scrollIntoView({ block: target.matches('h1, h2, h3, h4, h5, h6') ? 'start' : 'center' });
  target.focus({ preventScroll: true });
}

/**
 * Scrolls to the heading that a link's anchor names, or to a part of the page such as `sources` or `question-2`, whose
 * answer is shown then; else to the top.
 *
 * @returns Whether there was such a part.
 */
export function jumpToAnchor(anchor: string): boolean {
  const heading =
    document.getElementById(headingPrefix + anchor) ??
    document.querySelector(`section > #${CSS.escape(anchor)}`);
  if (heading instanceof HTMLDetailsElement) heading.open = true;
  if (heading === null) scrollTo({ top: 0 });
  else heading.scrollIntoView();
  return heading !== null;
}
