import { definitionLists } from './definitionLists';
import type { ReadGlossary } from './glossary';
import { GlossaryBuilder } from './glossaryBuilder';
import { headingName } from './headingName';
import { type Block, markdownSections, type Section } from './markdownSections';
import { noteDefinitions } from './noteDefinitions';
import { say } from './sentence';
import { type Field, fieldOf, readFields } from './termFields';

/** `Aliases: a, b`, also with emphasis or as an item of a list. */
const fieldLine =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{0,20}?)(?:\*\*|__)?:(?:\*\*|__)?[ \t]+(\S.*)$/;

/**
 * Reads a `*.glossary.md`: headings of the second level with text, definition lists, and lines `*[ABC]: meaning`.
 * A heading that has only deeper headings or a definition list below it is a group; the title of the file is one too.
 */
export function parseMarkdownGlossary(file: string, text: string): ReadGlossary {
  const builder = new GlossaryBuilder(file, text);
  const sections = markdownSections(text);
  let title = '';
  let group: Section | undefined;
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i];
    if (!section) continue;
    const lists = definitionLists(text, section.blocks);
    const deeper = (sections[i + 1]?.level ?? 0) > section.level;
    if (section.level <= 1) title = headingName(section.title).name;
    if (group && section.level <= group.level) group = undefined;
    const isGroup = section.level <= 1 || lists.length > 0 || (deeper && section.blocks.length === 0);
    if (isGroup && section.level > 1) group = section;
    const category = group ? headingName(group.title).name : title;

    if (!isGroup) {
      const below = [...section.blocks];
      // deeper headings are part of what the term means
      while ((sections[i + 1]?.level ?? 0) > section.level) {
        const part = sections[++i];
        if (part)
          below.push({ from: part.from, to: part.from + part.title.length, kind: 'other' }, ...part.blocks);
      }
      addSection(builder, text, section, below, category);
    }
    for (const { names, text: definition } of lists) {
      const [first, ...others] = names.map(({ text: name, from }) => ({
        ...headingName(name),
        from,
        written: name,
      }));
      if (!first) continue;
      const { from, written, ...draft } = first;
      const aliases = [...(draft.aliases ?? []), ...others.map(({ name }) => name)];
      builder.add({ ...draft, aliases, definition }, from, written.length, category);
    }
  }
  for (const { name, meaning, place } of noteDefinitions(text)) {
    builder.add({ name, match: 'exact', definition: meaning }, place.offset, place.length, title);
  }
  return builder.build();
}

function addSection(
  builder: GlossaryBuilder,
  text: string,
  { title, from }: Section,
  blocks: readonly Block[],
  group: string,
): void {
  // the letters of an alphabet without an entry
  if (blocks.length === 0 && [...title].length <= 1) return;
  const heading = headingName(title);
  if (heading.name === '') {
    builder.complain(from, 1, say`This heading has no text, so that the term has no name.`);
    return;
  }
  const fields = new Map<Field, string>([['name', heading.name]]);
  const parts = blocks.map(block => withoutFields(text, block, fields)).filter(part => part !== '');
  if (!fields.has('definition')) fields.set('definition', parts.join('\n\n'));
  const { draft, category, faults } = readFields(fields);
  for (const fault of faults) builder.complain(from, title.length, fault);
  if (!draft) return;
  const aliases = [...(heading.aliases ?? []), ...(draft.aliases ?? [])];
  builder.add({ ...draft, ...heading, aliases }, from, title.length, category ?? group);
}

/** The Markdown of a block, without the fields at its start, which go into `fields`. */
function withoutFields(text: string, { from, to, kind }: Block, fields: Map<Field, string>): string {
  const written = text.slice(from, to);
  if (kind === 'code') return written;
  const lines = written.split(/\r?\n/);
  let first = 0;
  for (; first < lines.length; first++) {
    const [, key = '', value = ''] = fieldLine.exec(lines[first] ?? '') ?? [];
    const field = fieldOf(key);
    if (!field || field === 'name') break;
    fields.set(field, value.trim());
  }
  return lines
    .slice(first)
    .filter(line => !/^ {0,3}\*\[[^\]]+\]:/.test(line))
    .join('\n')
    .trim();
}
