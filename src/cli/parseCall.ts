import { parseArgs } from 'node:util';
import { UsageError } from './usageError';

/** Reads the options that the commands share. */
export function parseCall(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        glossary: { type: 'string', multiple: true },
        language: { type: 'string' },
        json: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        format: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
