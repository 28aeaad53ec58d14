import type { TextStyle } from '../core/reading/protocol';

/** Sets the user's wishes for long text over the reader's own. */
export function applyTextStyle({ fontFamily, fontSize, lineHeight, zoom }: TextStyle): void {
  set('--text-family', fontFamily);
  set('--text-size', fontSize === undefined ? undefined : `${fontSize}px`);
  set('--text-line', lineHeight === undefined ? undefined : String(lineHeight));
  set('--zoom', String(zoom));
}

/** Through the CSSOM: the page's security policy allows no style attributes in markup. */
function set(property: string, value: string | undefined): void {
  const { style } = document.documentElement;
  if (value === undefined) style.removeProperty(property);
  else style.setProperty(property, value);
}
