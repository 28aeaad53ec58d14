import type { ReadGlossary } from './glossary';
import { GlossaryReader } from './glossaryReader';
import { YamlFile } from './yamlFile';

/**
 * Reads a `*.glossary.yml` or `*.glossary.json`: Contextive's format and our further keys (design section 4).
 * What is wrong is reported and left out; the rest is used.
 */
export function parseGlossary(file: string, text: string): ReadGlossary {
  return new GlossaryReader(new YamlFile(file, text)).read();
}
