declare module 'markdown-it-abbr' {
  const plugin: (markdown: import('markdown-it').default) => void;
  export default plugin;
}
