const narrowest = /[iljtfrI.,:;'’|!()[\]·]/;
const widest = /[mwMW%@—…]/;

/**
 * How wide a text is, in pixels, in a usual sans-serif face. A guess on the wide side: where the drawing is made there
 * is no font to measure, and which one shows it is the user's choice.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) {
    if (letter === ' ') width += 0.3;
    else if (narrowest.test(letter)) width += 0.36;
    else if (widest.test(letter)) width += 0.9;
    else if (/\p{Lu}/u.test(letter)) width += 0.7;
    else width += 0.6;
  }
  return width * size * (bold ? 1.1 : 1);
}

/** Breaks a text at spaces into lines of at most this many pixels; a longer word has a line to itself. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(each => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}
