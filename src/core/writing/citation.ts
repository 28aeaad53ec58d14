import { longDate } from '../reading/longDate';
import type { Source } from '../reference/reference';
import { escapeMarkdown } from './escapeMarkdown';

/** How a source is cited, in two forms that say the same. */
export interface Citation {
  readonly text: string;
  /** Markdown; the title is a link to the source. */
  readonly markdown: string;
}

/**
 * Cites a source as the end notes do: `Press Information Bureau. Title. 1 December 2023. https://…`
 * @param accessDate when the source was read, as `YYYY-MM-DD`; without it a source that shows no date says when it was read for the reference
 */
export function citation(source: Source, accessDate?: string): Citation {
  const { author, publisher, title, url } = source;
  const rest = [...(author === undefined ? [] : [publisher]), ...language(source), dates(source, accessDate)];
  const line = (parts: readonly string[]) => parts.map(sentence).join(' ');
  return {
    text: `${line([author ?? publisher, title, ...rest])} ${url}`,
    markdown: [
      sentence(escapeMarkdown(author ?? publisher)),
      `[*${sentence(escapeMarkdown(title))}*](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`,
      line(rest.map(escapeMarkdown)),
    ].join(' '),
  };
}

function dates(source: Source, accessDate: string | undefined): string {
  const read = accessDate ?? (source.date === undefined ? source.accessed : undefined);
  const issued = source.date === undefined ? 'undated' : longDate(source.date);
  const said = read === undefined ? issued : `${issued}, read ${longDate(read)}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function language({ language: tag }: Source): readonly string[] {
  if (tag === undefined || /^en\b/i.test(tag)) return [];
  try {
    return [`In ${new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag}`];
  } catch {
    return [];
  }
}

function sentence(text: string): string {
  return /[.?!…]["'”’]?$/.test(text) ? text : `${text}.`;
}
