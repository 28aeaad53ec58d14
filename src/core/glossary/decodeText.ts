/** A file's bytes as text, without a byte order mark. */
export interface DecodedText {
  readonly text: string;
  /** UTF-16 offset in `text` of the first U+FFFD that stands for bytes that are no UTF-8; `undefined`: none. */
  readonly brokenAt?: number;
}

/** Reads UTF-8, or UTF-16 with its byte order mark, which spreadsheets write. What cannot be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), brokenAt: firstBroken(bytes) };
  }
}

/** Line by line, since no decoder says where it failed. */
function firstBroken(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from);
    const to = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(from, to);
    try {
      at += strict.decode(line).length;
    } catch {
      return at + new TextDecoder('utf-8').decode(line).indexOf('\ufffd');
    }
    from = to;
  }
  return at;
}
