/** Why a file could not be read, in plain words. */
export function readFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return faults[code ?? ''] ?? error.message;
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'you have no permission.',
  EPERM: 'you have no permission.',
  ELOOP: 'its symbolic links lead in a circle.',
};
