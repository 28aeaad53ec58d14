import ignore from 'ignore';

const longestGlob = 300;
/** So many stars in one step of a path; with each more the work can grow by the length of a name. */
const mostStars = 3;

/**
 * Whether a file is one of those that the terms of a context are meant for, by the globs of its `paths`.
 *
 * @param paths Globs as of `.gitignore`; none: any file.
 * @param file Path from the root of the workspace; `undefined`: a file that lies nowhere yet.
 */
export function pathFilter(paths: readonly string[]): (file: string | undefined) => boolean {
  if (paths.length === 0) return () => true;
  const globs = ignore().add(paths.filter(isHarmless));
  return file => {
    const path = file?.replace(/^\/+/, '');
    return path !== undefined && ignore.isPathValid(path) && globs.ignores(path);
  };
}

/** Globs become regular expressions: one that is made to keep them busy is left out. */
function isHarmless(glob: string): boolean {
  if (glob.length > longestGlob) return false;
  return glob.split('/').every(step => step === '**' || step.replace(/[^*]/g, '').length <= mostStars);
}
