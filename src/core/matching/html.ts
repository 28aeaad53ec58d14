import { Joint, type Piece } from './prose';

const codeTags = new Set(['code', 'kbd', 'pre', 'samp', 'var', 'script', 'style', 'textarea', 'math', 'svg']);
const glueTags = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'mark', 'q', 's', 'small'],
  ...['span', 'strong', 'sub', 'sup', 'u'],
]);

/** What a tag does to the prose around it: joins it, parts it, or hides it as code. */
export function roleOfTag(source: string): {
  readonly role: Joint | 'code';
  readonly tag: string;
  readonly closes: boolean;
} {
  const match = /^<(\/?)([a-z][\w-]*)/i.exec(source);
  const tag = match?.[2]?.toLowerCase() ?? '';
  const closes = match?.[1] === '/' || source.endsWith('/>');
  if (codeTags.has(tag)) return { role: 'code', tag, closes };
  if (glueTags.has(tag)) return { role: Joint.None, tag, closes };
  return { role: tag === 'br' || tag === 'wbr' ? Joint.Space : Joint.Barrier, tag, closes };
}

/** The prose of a block of HTML: what stands outside tags, attributes, comments and code. */
export function htmlPieces(text: string, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let joint = Joint.None;
  let code: string | undefined;
  for (let at = from; at < to; ) {
    const open = text.indexOf('<', at);
    const end = open < 0 || open > to ? to : open;
    if (end > at && code === undefined) {
      pieces.push({ from: at, to: end, joint });
      joint = Joint.None;
    }
    if (end === to) break;
    const comment = text.startsWith('<!--', end);
    const close = comment ? text.indexOf('-->', end + 4) : text.indexOf('>', end);
    at = close < 0 || close >= to ? to : close + (comment ? 3 : 1);
    const { role, tag, closes } = roleOfTag(comment ? '' : text.slice(end, Math.min(at, end + 200)));
    joint = Math.max(joint, role === 'code' ? Joint.Barrier : role);
    if (role === 'code' && !closes) code ??= tag;
    else if (closes && code === tag) code = undefined;
  }
  return pieces;
}
