import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { annotateCommand } from './annotateCommand';
import { checkCommand } from './checkCommand';
import { lookupCommand } from './lookupCommand';
import { UsageError } from './usageError';

const help = `leadit: explains climate-policy and industry-transition terms in notes

  leadit annotate [FILE|-] [--glossary FILE]... [--language ID] [--json]
      the known terms of a note with their places; - or no file: standard input
  leadit lookup WORDS... [--glossary FILE]... [--json]
      the terms and topics that fit, best first
  leadit check FILES... [--only CHECK]... [--format text|json|sarif|github] [--glossary FILE]...
      how notes use the terms in them; ends with 1 when something was found. The checks: unexpanded,
      wrong-expansion, repeated-expansion, superseded-name, inconsistent-spelling
  leadit mcp [--glossary FILE]...
      offers look-up and checks to assistants: a server of the Model Context Protocol on standard input and output

  --glossary FILE   a glossary of your own (.yml, .json, .md, .csv, .tsv, .jsonld, .tbx) with what it imports;
                    comes before the built-in glossary; may be repeated
  --language ID     how the file is read, by the name that VS Code gives to its language: markdown, plaintext, latex,
                    restructuredtext, asciidoc, html; any other is read as code. By default what the file's ending says,
                    and markdown where it says nothing
  --json            one line of JSON instead of text; offsets are UTF-16 units
`;

/** Put in by the build from package.json. */
declare const programVersion: string;

/** Problems and errors go to standard error; 2 means that the call or a file was not usable. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const io = {
    referenceFile: join(__dirname, 'reference.json'),
    version: programVersion,
    write: (text: string) => process.stdout.write(text),
    warn: (text: string) => process.stderr.write(text),
    readFile: readBytes,
  };
  if (command === undefined || command === 'help' || rest.includes('--help') || command === '--help') {
    io.write(help);
    return command === undefined ? 2 : 0;
  }
  if (command === 'annotate') return annotateCommand(rest, io);
  if (command === 'check') return checkCommand(rest, io);
  // what it needs is large, and no other command waits for it
  if (command === 'mcp') return (await import('./mcpCommand')).mcpCommand(rest, io);
  if (command === 'lookup') return lookupCommand(rest, io);
  throw new UsageError(`There is no command "${command}". Try: leadit --help`);
}

async function readBytes(file: string, atMost = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  // a stream, since a device or a pipe has no size that could be asked for
  for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size >= atMost) break;
  }
  return Buffer.concat(chunks);
}

// whoever reads our output may have seen enough: `leadit … | head`
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const expected = error instanceof UsageError;
    process.stderr.write(
      `leadit: ${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 2;
  },
);
