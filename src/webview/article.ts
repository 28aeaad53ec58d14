import { headingPrefix, type Page } from '../core/reading/protocol';
import { element, rendered } from './dom';
import { endNotes } from './endNotes';
import { icon } from './icon';
import { label } from './labels';
import { onward } from './onward';

/** The topic itself: title, summary, text, questions, sources and the ways on. */
export function article(page: Page): HTMLElement {
  const lang = page.language === undefined ? {} : { lang: page.language };
  const made = element(
    'article',
    {},
    element('h1', { tabindex: '-1', ...lang }, page.title),
    page.summaryHtml === '' ? '' : element('p', { class: 'summary', ...lang }, rendered(page.summaryHtml)),
    page.asOf === '' ? '' : element('p', { class: 'as-of' }, page.asOf),
    element('div', { class: 'text', ...lang }, rendered(page.bodyHtml)),
    ...questions(page, lang),
  );
  made.append(...endNotes(page, made), ...onward(page));
  for (const { anchor, text } of page.headings) {
    const said = label('copySectionLink', text);
    made.querySelector(`#${CSS.escape(headingPrefix + anchor)}`)?.append(
      element(
        'button',
        {
          type: 'button',
          class: 'anchor',
          'data-do': 'copyLink',
          'data-anchor': anchor,
          'aria-label': said,
          title: said,
        },
        icon('link'),
      ),
    );
  }
  return made;
}

function questions(page: Page, lang: { readonly lang?: string }): HTMLElement[] {
  if (page.questions.length === 0) return [];
  const items = page.questions.map(({ questionHtml, answerHtml }, index) =>
    element(
      'details',
      { class: 'question', id: `question-${index + 1}` },
      element('summary', {}, icon('forward'), element('span', lang, rendered(questionHtml))),
      element('div', { class: 'answer', ...lang }, rendered(answerHtml)),
    ),
  );
  const heading = element('h2', { id: 'questions', tabindex: '-1' }, label('questions'));
  return [element('section', { class: 'questions', 'aria-labelledby': 'questions' }, heading, ...items)];
}
