import { escapeHtml } from './escapeHtml';
import type { Note, Page, ReaderLabels, TopicLink } from './protocol';
import { headingPrefix } from './protocol';

/** What a page is made into a file of its own with. */
export interface StandaloneOptions {
  readonly labels: ReaderLabels;
  /** BCP 47 tag of the labels' language. */
  readonly language: string;
  /** Style sheets, to be put in whole. */
  readonly css: string;
  /** Where links to other pages lead; `undefined` where a file cannot reach the page. */
  readonly linkTo: (address: string) => string | undefined;
}

/**
 * A page as one HTML file that needs nothing else: no script, no other file, nothing from the network. Terms are not
 * marked in it, since nothing would explain them; the page is to be rendered without.
 */
export function standalonePage(page: Page, options: StandaloneOptions): string {
  const { labels, language, css } = options;
  const parts = [
    `<h1 lang="en">${escapeHtml(page.title)}</h1>`,
    page.summaryHtml && `<p class="summary" lang="en">${page.summaryHtml}</p>`,
    page.asOf && `<p class="as-of">${escapeHtml(page.asOf)}</p>`,
    contents(page, labels),
    `<div class="text" lang="en">${page.bodyHtml}</div>`,
    questions(page, labels),
    notes(page, labels),
    related(page, options),
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="LeadIT Companion">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
<style>
${css.replace(/<\/style/gi, '<\\/style')}
</style>
</head>
<body class="saved">
<div class="columns"><main><article>
${parts.filter(part => part !== '').join('\n')}
</article></main></div>
</body>
</html>
`;
}

function contents(page: Page, labels: ReaderLabels): string {
  const items = page.headings
    .filter(({ level }) => level === 2)
    .map(({ anchor, text }) => ({ id: headingPrefix + anchor, text, lang: ' lang="en"' }));
  if (items.length < 2) return '';
  if (page.questions.length > 0) items.push({ id: 'questions', text: labels.questions, lang: '' });
  if (page.notes.length > 0) items.push({ id: 'sources', text: labels.sources, lang: '' });
  const list = items.map(
    ({ id, text, lang }) => `<li><a href="#${escapeHtml(id)}"${lang}>${escapeHtml(text)}</a></li>`,
  );
  return `<nav class="contents" aria-label="${escapeHtml(labels.contents)}"><ol>${list.join('')}</ol></nav>`;
}

function questions(page: Page, labels: ReaderLabels): string {
  if (page.questions.length === 0) return '';
  const items = page.questions.map(
    ({ questionHtml, answerHtml }) =>
      `<details class="question"><summary lang="en">${questionHtml}</summary><div class="answer" lang="en">${answerHtml}</div></details>`,
  );
  return `<section class="questions"><h2 id="questions">${escapeHtml(labels.questions)}</h2>${items.join('')}</section>`;
}

function notes(page: Page, labels: ReaderLabels): string {
  if (page.notes.length === 0) return '';
  const text = [page.summaryHtml, page.bodyHtml, ...page.questions.map(each => each.answerHtml)].join('');
  const items = page.notes.map(
    note =>
      `<li id="note-${note.number}" value="${note.number}"><span class="citation" lang="en">${note.html}</span> ${backReferences(note, text, labels)}</li>`,
  );
  return `<section class="notes" role="doc-endnotes"><h2 id="sources">${escapeHtml(labels.sources)}</h2><ol>${items.join('')}</ol></section>`;
}

function backReferences({ number }: Note, text: string, labels: ReaderLabels): string {
  const uses = [...text.matchAll(new RegExp(`id="(cite-${number}-(\\d+))"`, 'g'))];
  return uses
    .map(([, id, use = '']) => {
      const label = labels.citedAt.replace('{0}', use).replace('{1}', String(number));
      return `<a href="#${id}" class="backref" role="doc-backlink" aria-label="${escapeHtml(label)}">↑${uses.length > 1 ? use : ''}</a>`;
    })
    .join('');
}

function related(page: Page, { labels, linkTo }: StandaloneOptions): string {
  if (page.related.length === 0) return '';
  const link = ({ topic, title }: TopicLink) => {
    const href = linkTo(topic);
    return href === undefined ? escapeHtml(title) : `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;
  };
  const items = page.related.map(each => `<li>${link(each)}<p>${escapeHtml(each.summary)}</p></li>`);
  return `<section class="related"><h2 id="related">${escapeHtml(labels.related)}</h2><ul lang="en">${items.join('')}</ul></section>`;
}
