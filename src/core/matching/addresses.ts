const address = /(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;

/** The web and mail addresses in a line without markup, in order. */
export function addressesIn(line: string): readonly { readonly from: number; readonly to: number }[] {
  if (!/[@:]|www\./i.test(line)) return [];
  return [...line.matchAll(address)].map(match => ({ from: match.index, to: match.index + match[0].length }));
}
