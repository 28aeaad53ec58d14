import type { Page } from './protocol';

/** A page with nothing on it but its title. */
export function emptyPage(topic: string, title: string): Page {
  return {
    topic,
    title,
    hasLink: false,
    trail: [],
    summaryHtml: '',
    asOf: '',
    bodyHtml: '',
    headings: [],
    notes: [],
    questions: [],
    related: [],
    terms: {},
  };
}
