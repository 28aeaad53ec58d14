import { headingPrefix, type Page } from '../core/reading/protocol';
import { element } from './dom';
import { icon } from './icon';
import { label } from './labels';

/** A table of contents that shows where one reads. */
export interface Contents {
  readonly element: HTMLElement;
  /** Starts to follow the scroll; the article must be in the document. */
  follow(): void;
  /** Marks the last part when the page is scrolled to its end, where its heading may not get to the top. */
  settle(): void;
  dispose(): void;
}

/** Lists the parts of a page; `undefined` when there are fewer than two. */
export function contents(page: Page): Contents | undefined {
  const parts = partsOf(page);
  if (parts.length < 2) return undefined;
  const links = new Map(
    parts.map(({ id, text, level }) => [
      id,
      element('a', { href: '#', 'data-jump': id, class: `level-${level}` }, text),
    ]),
  );
  const items = [...links.values()].map(link => element('li', {}, link));
  const details = element(
    'details',
    {},
    element('summary', {}, icon('forward'), label('contents')),
    element('ol', {}, ...items),
  );
  const wide = matchMedia('(min-width: 54rem)');
  const unfold = () => {
    details.open = wide.matches;
  };
  unfold();
  wide.addEventListener('change', unfold);

  const mark = (id: string | undefined) => {
    for (const [each, link] of links) {
      if (each === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const current = links.get(id ?? '');
    // Scrolls the list alone; `scrollIntoView` would move the page as well.
    if (current && wide.matches) details.scrollTop = current.offsetTop - details.clientHeight / 2;
  };
  const above = new Set<string>();
  // The root reaches up without end, so that a heading is inside it for as long as it was read.
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) above.add(target.id);
        else above.delete(target.id);
      }
      mark(parts.filter(part => above.has(part.id)).at(-1)?.id);
    },
    { root: document, rootMargin: '1000000px 0px -75% 0px' },
  );
  return {
    element: element('nav', { class: 'contents', 'aria-label': label('contents') }, details),
    follow() {
      for (const { id } of parts) {
        const heading = document.getElementById(id);
        if (heading) observer.observe(heading);
      }
    },
    settle() {
      const { scrollHeight } = document.documentElement;
      if (scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2) mark(parts.at(-1)?.id);
    },
    dispose() {
      observer.disconnect();
      wide.removeEventListener('change', unfold);
    },
  };
}

function partsOf(
  page: Page,
): readonly { readonly id: string; readonly text: string; readonly level: number }[] {
  return [
    ...page.headings.map(({ anchor, text, level }) => ({ id: headingPrefix + anchor, text, level })),
    ...(page.questions.length > 0 ? [{ id: 'questions', text: label('questions'), level: 2 }] : []),
    ...(page.notes.length > 0 ? [{ id: 'sources', text: label('sources'), level: 2 }] : []),
    ...(page.related.length > 0 ? [{ id: 'related', text: label('related'), level: 2 }] : []),
  ];
}
