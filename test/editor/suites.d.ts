/** All `*.test.ts` beside this file and below, found when the suite is bundled; importing it registers them. */
declare module 'suites' {
  /** Only tests with this in their title are to run; empty: all. */
  export const grep: string;
}

/** mocha's build for browsers: importing it makes `mocha` and `Mocha` global. It needs no Node. */
declare module 'mocha/mocha.js' {}
