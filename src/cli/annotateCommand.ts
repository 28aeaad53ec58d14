import { Annotator } from '../core/matching/annotate';
import type { Io } from './io';
import { languageOf } from './languageOf';
import { loadLayers, loadReference, loadText } from './load';
import { parseCall } from './parseCall';
import { UsageError } from './usageError';

/** `leadit annotate`: the known terms of one note. */
export async function annotateCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args);
  if (positionals.length > 1) throw new UsageError('Give one file at a time.');
  const file = positionals[0] ?? '-';
  const language = values.language ?? languageOf(file);
  const reference = await loadReference(io);
  const annotator = new Annotator(await loadLayers(values.glossary ?? [], reference, io));
  const text = await loadText(file, io);
  const matches = annotator.annotate(text, language).map(({ from, to, meanings }) => ({
    start: from,
    end: to,
    text: text.slice(from, to),
    terms: meanings.map(({ term, glossary }) => ({
      id: term.id,
      names: term.names.map(name => name.text),
      glossary,
    })),
  }));
  if (values.json) io.write(`${JSON.stringify({ matches })}\n`);
  else {
    for (const { start, end, text: surface, terms } of matches) {
      const names = terms.map(({ names: [name = '', expansion] }) =>
        expansion ? `${name} (${expansion})` : name,
      );
      io.write(`${start}-${end}\t${surface.replace(/\s+/g, ' ')}\t${names.join(' | ')}\n`);
    }
  }
  return 0;
}
