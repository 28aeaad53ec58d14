const webLink = /\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>"'\\]{1,2000})\)/g;

/**
 * Markdown from a glossary that anybody may have written, on one line and without what may do harm or surprise: of
 * links only plain ones to the web are left, of images and HTML only their text. Emphasis stays.
 */
export function foreignMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let safe = '';
  let at = 0;
  for (const link of line.matchAll(webLink)) {
    const [whole, words = '', address = ''] = link;
    safe += `${inert(line.slice(at, link.index))}[${inert(words)}](<${address}>)`;
    at = link.index + whole.length;
  }
  safe += inert(line.slice(at));
  // a sign that would make the line a heading, a list or a table
  return safe.replace(/^([#>+=|~-]|\*(?= )|\d+(?=[.)]))/, '\\$1').replace(/^\\(\d+)([.)])/, '$1\\$2');
}

/** Text in which nothing can become a link, an image, code or HTML. */
function inert(text: string): string {
  return text.replace(/[\\[\]<>!`&]/g, '\\$&');
}
