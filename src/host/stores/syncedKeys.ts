import { mutedKey } from './mutedTerms';
import { readingKeys } from './readingStore';
import { uncheckedKey } from './uncheckedTerms';

/** All that Settings Sync carries to the user's other machines. One list, for setting it replaces the one before. */
export const syncedKeys: readonly string[] = [...Object.values(readingKeys), mutedKey, uncheckedKey];
