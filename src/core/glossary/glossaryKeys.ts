import type { MatchRule, Status } from './term';

/** The keys of the YAML format by where they may stand; `schemas/glossary.schema.json` has the same. */
export const glossaryKeys = {
  file: ['contexts', 'imports'],
  context: ['name', 'domainVisionStatement', 'paths', 'meta', 'terms'],
  term: [
    ...['name', 'definition', 'examples', 'aliases', 'meta'], // Contextive's own
    ...['id', 'expansion', 'match', 'context', 'notContext', 'notToConfuse', 'topic', 'sources', 'asOf'],
    ...['status', 'translations', 'evidence'],
  ],
  alias: ['name', 'match', 'needs', 'status'],
  confusable: ['id', 'reason'],
} as const;

export const matchRules: readonly MatchRule[] = ['any', 'exact', 'context', 'phrase', 'never'];
export const statuses: readonly Status[] = ['in force', 'proposed', 'superseded', 'ended'];
export const aliasNeeds = ['own words'] as const;
export const aliasStatuses = ['superseded'] as const;
