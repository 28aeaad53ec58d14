import { longDate } from '../../../src/core/reading/longDate';
import type { PageLabels } from '../../../src/core/reading/pageLabels';
import type { ReaderLabels } from '../../../src/core/reading/protocol';

/** The words of pages, in English. */
export const pageLabels: PageLabels = {
  reference: 'Reference',
  asOf: date => `As of ${date}`,
  date: longDate,
  unitAsOf: (unit, date) => `${unit} · as of ${date}`,
  source: number => `Source ${number}`,
  table: (number, heading) => (heading === '' ? `Table ${number}` : `Table ${number}: ${heading}`),
  dataOf: chart => `Data: ${chart}`,
  dataAsTable: 'Data as a table',
  columns: { date: 'Date', kind: 'Kind', value: 'Value', note: 'Note', source: 'Source' },
  also: names => `Also: ${names}`,
  notToConfuse: 'Not to be confused with',
  otherLanguages: 'In other languages',
  language: tag => tag.toUpperCase(),
  status: { 'in force': 'in force', proposed: 'proposed', superseded: 'superseded', ended: 'ended' },
};

/** The words around pages: their own keys, so that a test sees which one was taken. */
export const readerLabels: ReaderLabels = {
  back: 'back',
  forward: 'forward',
  breadcrumbs: 'breadcrumbs',
  copyLink: 'copyLink',
  saveAsHtml: 'saveAsHtml',
  copySectionLink: 'copySectionLink {0}',
  contents: 'contents',
  questions: 'questions',
  sources: 'sources',
  copyCitation: 'copyCitation {0}',
  copyAs: 'copyAs',
  forms: { footnote: 'footnote', pandoc: 'pandoc', bibtex: 'bibtex', plain: 'plain' },
  openSource: 'openSource',
  citedAt: 'citedAt {0} {1}',
  related: 'related',
  previous: 'previous',
  next: 'next',
  neighbours: 'neighbours',
  openTopic: 'openTopic',
  explains: 'explains {0}',
  aboutSource: 'aboutSource {0}',
  ways: 'ways',
  noSuchPart: 'noSuchPart {0}',
  failed: 'failed',
};
