/**
 * A name that is short enough for a list: the middle gives way, since two names often differ at their ends only, as
 * "… on Climate Change" and "… on Climate Change (UNFCCC)" do.
 *
 * @param most In UTF-16 units.
 */
export function shortLabel(name: string, most: number): string {
  if (name.length <= most) return name;
  const words = name.split(' ');
  let head = words.shift() ?? '';
  let tail = words.pop() ?? '';
  for (;;) {
    // the end gets more room than the start
    const fromEnd = tail.length <= head.length * 2;
    const next = fromEnd ? words.at(-1) : words[0];
    if (next === undefined || head.length + tail.length + next.length + ' … '.length + 1 > most) break;
    if (fromEnd) tail = `${words.pop()} ${tail}`;
    else head = `${head} ${words.shift()}`;
  }
  return tail === '' ? head : `${head} … ${tail}`;
}
