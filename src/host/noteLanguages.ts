/** Languages in which terms are explained. By language only: a note may lie on any file system. */
export const noteLanguages = [{ language: 'markdown' }, { language: 'plaintext' }] as const;
