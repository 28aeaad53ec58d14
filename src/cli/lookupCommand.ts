import { LookupIndex } from '../core/search/lookupIndex';
import type { Io } from './io';
import { loadLayers, loadReference } from './load';
import { parseCall } from './parseCall';
import { UsageError } from './usageError';

/** `leadit lookup`: terms and topics by name, best first. */
export async function lookupCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args);
  const query = positionals.join(' ').trim();
  if (query === '') throw new UsageError('Say what to look up, for example: leadit lookup net zero');
  const reference = await loadReference(io);
  const layers = await loadLayers(values.glossary ?? [], reference, io);
  const index = new LookupIndex(
    layers.flatMap(layer => layer.terms),
    reference.topics,
  );
  const found = index.find(query);
  if (values.json) {
    io.write(`${JSON.stringify({ results: found.map(({ kind, id, title }) => ({ kind, id, title })) })}\n`);
    return 0;
  }
  for (const one of found) {
    const text = one.kind === 'term' ? one.term.definition : one.topic.summary;
    const expansion = one.kind === 'term' && one.term.expansion ? ` (${one.term.expansion})` : '';
    io.write(`${one.kind}\t${one.title}${expansion}\t${text.replace(/\s+/g, ' ')}\n`);
  }
  if (found.length === 0) io.warn(`Nothing in the reference fits "${query}".\n`);
  return 0;
}
