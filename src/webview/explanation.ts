import type { ExplainedMeaning, ExplainedSource, ExplainLabels } from '../core/reading/explainProtocol';
import { element, rendered } from './dom';
import { icon } from './icon';

/** All meanings, the best first; of several each is numbered. */
export function explanation(meanings: readonly ExplainedMeaning[], labels: ExplainLabels): HTMLElement[] {
  return meanings.map((meaning, index) => {
    const name = `name-${index}`;
    const number =
      meanings.length > 1
        ? [element('p', { class: 'number' }, filled(labels.meaning, index + 1, meanings.length))]
        : [];
    return element(
      'article',
      { 'aria-labelledby': name },
      ...number,
      element('h1', { id: name, tabindex: '-1' }, meaning.name, ...status(meaning)),
      ...line('expansion', meaning.expansion),
      element('div', { class: 'definition' }, rendered(meaning.definitionHtml)),
      ...meaning.examplesHtml.map(example => element('blockquote', {}, rendered(example))),
      ...ways(meaning, labels),
      ...confusables(meaning, labels),
      ...line('aliases', meaning.aliases),
      ...sources(meaning, labels),
      ...line('origin', meaning.origin),
      ...translations(meaning, labels),
    );
  });
}

function line(name: string, text: string | undefined): HTMLElement[] {
  return text === undefined || text === '' ? [] : [element('p', { class: name }, text)];
}

function status({ status: said }: ExplainedMeaning): (HTMLElement | string)[] {
  return said === undefined ? [] : [' ', element('span', { class: 'status' }, said)];
}

function ways({ ref, hasTopic }: ExplainedMeaning, labels: ExplainLabels): HTMLElement[] {
  const open = hasTopic ? labels.openTopic : labels.openPage;
  return [
    element(
      'p',
      { class: 'ways' },
      element('a', { href: '#', 'data-term-page': ref }, open),
      element('button', { type: 'button', 'data-copy-definition': ref }, icon('copy'), labels.copyDefinition),
    ),
  ];
}

function confusables({ notToConfuse }: ExplainedMeaning, labels: ExplainLabels): HTMLElement[] {
  const items = notToConfuse.map(({ name, ref, reasonHtml }) => {
    const shown =
      ref === undefined
        ? element('strong', {}, name)
        : element('a', { href: '#', 'data-explain': ref }, name);
    return element('li', {}, shown, ...(reasonHtml === '' ? [] : [': ', rendered(reasonHtml)]));
  });
  return section(labels.notToConfuse, items);
}

function translations({ translations: names }: ExplainedMeaning, labels: ExplainLabels): HTMLElement[] {
  return section(
    labels.otherLanguages,
    names.map(({ tag, language, name }) =>
      element('li', {}, `${language}: `, element('span', { lang: tag }, name)),
    ),
  );
}

function sources({ sources: all }: ExplainedMeaning, labels: ExplainLabels): HTMLElement[] {
  return section(
    labels.sources,
    all.map(source => {
      const { text, url } = source;
      const shown = url === undefined ? text : element('a', { href: url, 'data-external': '' }, text);
      return element('li', {}, shown, ...copyButton(source, labels));
    }),
  );
}

function copyButton({ id, text }: ExplainedSource, labels: ExplainLabels): (HTMLElement | string)[] {
  if (id === undefined) return [];
  const label = filled(labels.copyCitation, text);
  return [
    ' ',
    element(
      'button',
      { type: 'button', class: 'tool', 'data-source': id, 'aria-label': label, title: label },
      icon('copy'),
    ),
  ];
}

function section(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  return items.length === 0 ? [] : [element('h2', {}, title), element('ul', {}, ...items)];
}

function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{([01])\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}
