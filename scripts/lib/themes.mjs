/** Colour themes that VS Code brings, by short name. @type {Readonly<Record<string, string>>} */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};
