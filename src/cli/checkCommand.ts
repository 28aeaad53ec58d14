import { checkIds } from '../core/writing/checks/check';
import { checkNote } from '../core/writing/checks/checkNote';
import { placeFindings } from './checkedFile';
import { checkLabels } from './checkLabels';
import { checkReport, reportFormats } from './checkReport';
import type { Io } from './io';
import { languageOf } from './languageOf';
import { loadLayers, loadReference, loadText } from './load';
import { NoteReader } from './noteReader';
import { parseCall } from './parseCall';
import { UsageError } from './usageError';

/** `leadit check`: how notes use the known terms in them. 1 when something was found. */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args);
  if (positionals.length === 0)
    throw new UsageError('Name the notes to check, for example: leadit check notes/*.md');
  const only = values.only?.map(id => oneOf(checkIds, id, 'check'));
  const format = values.json ? 'json' : oneOf(reportFormats, values.format ?? 'text', 'format');
  const reference = await loadReference(io);
  const notes = new NoteReader(await loadLayers(values.glossary ?? [], reference, io));
  const files = [];
  for (const file of positionals) {
    const text = await loadText(file, io);
    const language = values.language ?? languageOf(file);
    const findings = checkNote(text, language, notes.annotate(file, text, language), {
      labels: checkLabels,
      sources: reference.sources,
      ...(only && { only }),
    });
    files.push({ file, findings: placeFindings(text, findings) });
  }
  io.write(checkReport(files, format, io.version));
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  if (format === 'text' && count > 0) io.warn(`${count} finding${count === 1 ? '' : 's'}.\n`);
  return count > 0 ? 1 : 0;
}

function oneOf<T extends string>(allowed: readonly T[], value: string, what: string): T {
  const found = allowed.find(each => each === value);
  if (found === undefined) {
    throw new UsageError(`There is no ${what} "${value}". There are: ${allowed.join(', ')}.`);
  }
  return found;
}
