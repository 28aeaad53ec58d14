/** Outlines on a grid of 16, drawn in the colour of the text. */
const outlines = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  link: 'M7 9.5a2.5 2.5 0 0 0 3.6 0l2-2a2.55 2.55 0 0 0-3.6-3.6l-.6.6M9 6.5a2.5 2.5 0 0 0-3.6 0l-2 2A2.55 2.55 0 0 0 7 12.1l.6-.6',
  copy: 'M6 3.5A1 1 0 0 1 7 2.5h5.5a1 1 0 0 1 1 1V9a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1zM3.5 6a1 1 0 0 0-1 1v5.5a1 1 0 0 0 1 1H9a1 1 0 0 0 1-1',
  save: 'M8 2.5v7M5 7l3 3 3-3M3 11.5v1a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-1',
  done: 'm3 8.5 3.2 3.2L13 5',
} as const;

/** The name of an {@link icon}. */
export type IconName = keyof typeof outlines;

/** A small picture for a control that carries its own label. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
}
