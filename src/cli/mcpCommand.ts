import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { type Knowledge, toolTexts } from '../core/assistant/assistant';
import { checkAnswer } from '../core/assistant/checkAnswer';
import { lookUpAnswer } from '../core/assistant/lookUpAnswer';
import { LookupIndex } from '../core/search/lookupIndex';
import { checkLabels } from './checkLabels';
import type { Io } from './io';
import { loadLayers, loadReference } from './load';
import { NoteReader } from './noteReader';
import { parseCall } from './parseCall';
import { UsageError } from './usageError';

/**
 * `leadit mcp`: offers look-up and checks to assistants by the Model Context Protocol, over standard input and output,
 * until the input ends. Nothing is changed, nothing is sent anywhere.
 */
export async function mcpCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args);
  if (positionals.length > 0) throw new UsageError('"leadit mcp" takes no files but those after --glossary.');
  const server = serverFor(await loadKnowledge(values.glossary ?? [], io), io.version);
  const closed = new Promise<void>(resolve => {
    server.server.onclose = resolve;
    // the transport itself goes on when its client has gone
    process.stdin.once('end', () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
  return 0;
}

async function loadKnowledge(glossaries: readonly string[], io: Io): Promise<Knowledge> {
  const reference = await loadReference(io);
  const layers = await loadLayers(glossaries, reference, io);
  const notes = new NoteReader(layers);
  return {
    reference,
    layers,
    index: new LookupIndex(
      layers.flatMap(({ terms }) => terms),
      reference.topics,
    ),
    annotate: (text, language) => notes.annotate('text', text, language),
    labels: checkLabels,
  };
}

function serverFor(knowledge: Knowledge, version: string): McpServer {
  const server = new McpServer({ name: 'leadit', title: 'LeadIT Companion', version });
  const annotations = { readOnlyHint: true, openWorldHint: false, idempotentHint: true };
  const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] });
  const { lookup, check } = toolTexts;
  server.registerTool(
    lookup.name,
    {
      title: 'Look up a term',
      description: lookup.description,
      inputSchema: { query: z.string().max(500).describe(lookup.query) },
      annotations,
    },
    ({ query }) => answer(lookUpAnswer(query, knowledge)),
  );
  server.registerTool(
    check.name,
    {
      title: 'Check a text',
      description: check.description,
      inputSchema: {
        text: z.string().max(1_000_000).describe(check.text),
        language: z.enum(['markdown', 'plaintext']).default('markdown').describe(check.language),
      },
      annotations,
    },
    ({ text, language }) => answer(checkAnswer(text, language, knowledge)),
  );
  return server;
}
