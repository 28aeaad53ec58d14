import { isScalar, isSeq, type YAMLSeq } from 'yaml';
import { plainTerm } from './plainTerm';
import { type Sentence, say } from './sentence';
import type { TermDraft } from './termDraft';
import type { TextEdit } from './textEdit';
import { YamlFile } from './yamlFile';
import { appendItem, appendPair, fillPair, pairValue, replaceValue } from './yamlInsert';
import { asMap, columnOf, endOf, isAbsent, pairOf, startOf, type YamlMap, type YamlPair } from './yamlPlaces';
import { type Plain, type YamlStyle, yamlStyle } from './yamlText';

/** The edits of a text, or a sentence that says why there are none. */
export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly fault: Sentence };

/**
 * The edits that add a term to a YAML or JSON glossary behind the last one of its context.
 * All that stands in the file stays as it is: comments, order, indentation, line ends.
 *
 * @param contextName A context that is not there is added; `undefined`: the first one.
 */
export function addTerm(text: string, term: TermDraft, contextName?: string): EditResult {
  const yaml = new YamlFile('', text);
  const broken = yaml.problems.find(({ severity }) => severity === 'error');
  if (broken) return { fault: say`Line ${broken.line}: ${broken.sentence ?? broken.message}` };
  const style = yamlStyle(text);
  const plain = plainTerm(term);
  const newContext: Plain = { ...(contextName !== undefined && { name: contextName }), terms: [plain] };
  const root = asMap(yaml.root);
  const edit = (made: readonly TextEdit[] | undefined, what: Sentence): EditResult =>
    made ? { edits: made } : { fault: say`${what} is not written in a way that a term can be added to.` };

  if (isAbsent(yaml.root)) return { edits: [appendPair(text, undefined, 'contexts', [newContext], style)] };
  if (!root) return edit(undefined, say`This file`);
  const contexts = pairOf(root, 'contexts');
  if (!contexts) return { edits: [appendPair(text, root, 'contexts', [newContext], style)] };
  if (!isSeq(contexts.value)) {
    const filled = isAbsent(contexts.value) ? fillPair(text, root, contexts, [newContext], style) : undefined;
    return edit(filled, say`The list of contexts`);
  }
  const context = contextIn(contexts.value, contextName);
  if (!context) return { edits: appendToList(text, root, contexts, contexts.value, newContext, style) };
  const terms = pairOf(context, 'terms');
  if (!terms) return { edits: [appendPair(text, context, 'terms', [plain], style)] };
  if (!isSeq(terms.value)) {
    const filled = isAbsent(terms.value) ? fillPair(text, context, terms, [plain], style) : undefined;
    return edit(filled, say`The list of terms`);
  }
  return { edits: appendToList(text, context, terms, terms.value, plain, style) };
}

/** An empty `[]` in a file of block style becomes a block: nobody wants all to come on one line. */
function appendToList(
  text: string,
  map: YamlMap,
  pair: YamlPair,
  list: YAMLSeq,
  item: Plain,
  style: YamlStyle,
): readonly TextEdit[] {
  if (map.flow || list.items.length > 0) return [appendItem(text, list, item, style)];
  const colon = text.indexOf(':', endOf(text, pair.key)) + 1;
  const written = pairValue([item], columnOf(text, startOf(map)), style);
  return replaceValue(text, colon, endOf(text, list), written);
}

function contextIn(contexts: YAMLSeq, name: string | undefined): YamlMap | undefined {
  const maps = contexts.items.flatMap(item => asMap(item) ?? []);
  if (name === undefined) return maps[0];
  return maps.find(map => {
    const value = pairOf(map, 'name')?.value ?? null;
    return isScalar(value) ? String(value.value ?? '').trim() === name : name === '' && isAbsent(value);
  });
}
