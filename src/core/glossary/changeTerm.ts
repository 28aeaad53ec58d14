import type { Node } from 'yaml';
import type { EditResult } from './addTerm';
import { changeMap } from './changeMap';
import { GlossaryReader } from './glossaryReader';
import { plainValue, termOrder } from './plainTerm';
import { say } from './sentence';
import type { TermDraft } from './termDraft';
import { YamlFile } from './yamlFile';
import { asMap } from './yamlPlaces';
import { type Plain, yamlStyle } from './yamlText';

/** New values by key. `undefined`, an empty text or an empty list takes the key out; keys not named stay. */
export type TermChanges = { readonly [Key in keyof TermDraft]?: TermDraft[Key] | undefined };

/**
 * The edits that change a term of a YAML or JSON glossary, key by key; whatever does not change keeps its place,
 * its comments and the way it is written.
 *
 * @param id As the parser gives it, also when the file states none.
 */
export function changeTerm(text: string, id: string, changes: TermChanges): EditResult {
  const yaml = new YamlFile('', text);
  let found: Node | undefined;
  new GlossaryReader(yaml, (each, node) => {
    if (each === id) found = node;
  }).read();
  const map = asMap(found);
  if (!map) return { fault: say`The term "${id}" is not in this file any more.` };
  const values = new Map<string, Plain | undefined>();
  for (const key of termOrder) if (key in changes) values.set(key, plainValue(changes[key]));
  if (values.has('name') && values.get('name') === undefined) return { fault: say`A term needs a name.` };
  return { edits: changeMap(text, map, values, yamlStyle(text)) };
}
