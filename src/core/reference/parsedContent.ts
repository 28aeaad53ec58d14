import type { Glossary } from '../glossary/glossary';
import type { ParsedTopic } from './parseTopic';
import type { Reference } from './reference';

/** All of the content, parsed but not yet checked against itself. */
export interface ParsedContent {
  readonly reference: Reference;
  readonly topics: readonly ParsedTopic[];
  readonly glossaries: readonly Glossary[];
  /** Source id to its line in `sources.yml`. */
  readonly sourceLines: ReadonlyMap<string, number>;
  readonly files: { readonly sources: string; readonly groups: string };
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
