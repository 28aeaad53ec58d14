import type { MarkdownIt, Token } from 'markdown-it';

/** Where a link to a page leads when nothing but a browser is there to follow it. `topic` may be any address. */
export type TopicHref = (topic: string, anchor?: string) => string;

/**
 * A markdown-it rule for where links may lead: `topic:ID` and `topic:ID#anchor` to a topic that exists, `http` and
 * `https` out of the editor. Any other link leaves only its text, and an image only its description.
 */
export function links(
  markdown: MarkdownIt,
  hasTopic: (id: string) => boolean,
  hrefOf: TopicHref = () => '#',
): void {
  markdown.core.ruler.push('links', state => {
    for (const block of state.tokens) {
      if (block.children !== null) block.children = withSafeLinks(block.children, hasTopic, hrefOf);
    }
  });
  markdown.renderer.rules['image'] = (tokens, index) =>
    markdown.utils.escapeHtml(tokens[index]?.content ?? '');
}

function withSafeLinks(
  tokens: readonly Token[],
  hasTopic: (id: string) => boolean,
  hrefOf: TopicHref,
): Token[] {
  const kept: boolean[] = [];
  return tokens.filter(token => {
    if (token.type === 'link_open') {
      const attributes = linkAttributes(targetOf(token), hasTopic, hrefOf);
      kept.push(attributes !== undefined);
      if (attributes !== undefined) token.attrs = attributes;
      return attributes !== undefined;
    }
    return token.type !== 'link_close' || kept.pop() === true;
  });
}

function targetOf(token: Token): string {
  return String(token.attrGet('href') ?? '');
}

function linkAttributes(
  href: string,
  hasTopic: (id: string) => boolean,
  hrefOf: TopicHref,
): [string, string][] | undefined {
  if (/^https?:\/\/[^/]/i.test(href)) {
    return [
      ['href', href],
      ['data-external', ''],
    ];
  }
  const [, topic, anchor] = /^topic:([^#]+)(?:#(.*))?$/.exec(href) ?? [];
  if (topic === undefined || !hasTopic(topic)) return undefined;
  const part = anchor ? decode(anchor) : undefined;
  const attributes: [string, string][] = [
    ['href', hrefOf(topic, part)],
    ['data-topic', topic],
  ];
  if (part !== undefined) attributes.push(['data-anchor', part]);
  return attributes;
}

/** markdown-it percent-encodes what is not ASCII; anchors are kept as they are read. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
