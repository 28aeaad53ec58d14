import { matchesOf } from '../core/matching/matchesOf';
import type { Io } from './io';
import { languageOf } from './languageOf';
import { loadLayers, loadReference, loadText } from './load';
import { NoteReader } from './noteReader';
import { parseCall } from './parseCall';
import { UsageError } from './usageError';

/** `leadit annotate`: the known terms of one note. */
export async function annotateCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args);
  if (positionals.length > 1) throw new UsageError('Give one file at a time.');
  const file = positionals[0] ?? '-';
  const language = values.language ?? languageOf(file);
  const reference = await loadReference(io);
  const notes = new NoteReader(await loadLayers(values.glossary ?? [], reference, io));
  const text = await loadText(file, io);
  const found = matchesOf(text, notes.annotate(file, text, language));
  if (values.json) io.write(`${JSON.stringify(found)}\n`);
  else {
    for (const { start, end, text: surface, terms } of found.matches) {
      const names = terms.map(({ names: [name = '', expansion] }) =>
        expansion ? `${name} (${expansion})` : name,
      );
      io.write(`${start}-${end}\t${surface.replace(/\s+/g, ' ')}\t${names.join(' | ')}\n`);
    }
  }
  return 0;
}
