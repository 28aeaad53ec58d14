import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  aliasNeeds,
  aliasStatuses,
  glossaryKeys,
  matchRules,
  statuses,
} from '../../../src/core/glossary/glossaryKeys';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { termOrder } from '../../../src/core/glossary/plainTerm';

/** What we use of JSON Schema. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema: Schema = JSON.parse(readFileSync('schemas/glossary.schema.json', 'utf8'));

function definition(name: string): Schema {
  const found = schema.definitions?.[name];
  assert.ok(found, name);
  return found;
}

/** Says why a value does not fit, or nothing. */
function misfit(value: unknown, given: Schema, path = ''): string | undefined {
  const rule = given.$ref ? definition(given.$ref.replace('#/definitions/', '')) : given;
  if (rule.anyOf) {
    return rule.anyOf.some(each => misfit(value, each, path) === undefined)
      ? undefined
      : `${path} fits nothing`;
  }
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (rule.type && ![rule.type].flat().includes(type)) return `${path} is ${type}`;
  if (rule.enum) return rule.enum.includes(String(value)) ? undefined : `${path} is ${value}`;
  if (Array.isArray(value)) {
    return value.map((item, i) => rule.items && misfit(item, rule.items, `${path}/${i}`)).find(Boolean);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of rule.required ?? []) if (!(key in value)) return `${path} lacks ${key}`;
  for (const [key, each] of Object.entries(value)) {
    const inner = rule.properties?.[key] ?? rule.additionalProperties;
    if (inner === false) return `${path}/${key} is unknown`;
    const found = typeof inner === 'object' ? misfit(each, inner, `${path}/${key}`) : undefined;
    if (found) return found;
  }
  return undefined;
}

describe('The schema of glossaries', () => {
  it('has the keys that the parser reads, and no others', () => {
    const keys = ({ properties = {} }: Schema) => Object.keys(properties).sort();
    assert.deepEqual(keys(schema), [...glossaryKeys.file].sort());
    for (const name of ['context', 'term', 'alias', 'confusable'] as const) {
      assert.deepEqual(keys(definition(name)), [...glossaryKeys[name]].sort(), name);
      assert.equal(definition(name).additionalProperties, false, name);
    }
    for (const key of termOrder)
      assert.ok(
        glossaryKeys.term.some(each => each === key),
        key,
      );
  });

  it('has the values that the parser reads, and no others', () => {
    const { term, alias } = { term: definition('term').properties, alias: definition('alias').properties };
    assert.deepEqual(term?.['match']?.enum, matchRules);
    assert.deepEqual(alias?.['match']?.enum, matchRules);
    assert.deepEqual(alias?.['status']?.enum, aliasStatuses);
    assert.deepEqual(alias?.['needs']?.enum, aliasNeeds);
    assert.deepEqual(term?.['status']?.enum, statuses);
  });

  it('explains each key', () => {
    for (const each of [schema, ...Object.values(schema.definitions ?? {})]) {
      for (const [key, { description }] of Object.entries(each.properties ?? {})) assert.ok(description, key);
    }
  });

  it('and the parser agree on what is right and what is wrong', () => {
    for (const [text, right] of [
      ['contexts:\n  - name: A\n    terms:\n      - name: b\n', true],
      ['contexts:\n', true],
      ['contexts: [{ terms: }]', true],
      ['contexts: [{ terms: [{ name: 1.5, asOf: 2026, aliases: x, definition: }] }]', true],
      [
        'contexts: [{ terms: [{ name: b, aliases: [c, { name: d, match: never, status: superseded }] }] }]',
        true,
      ],
      ['contexts: [{ terms: [{ name: b, notToConfuse: [c, { id: d, reason: e }], meta: { f: g } }] }]', true],
      [
        'contexts: [{ meta: { a: b }, paths: ["/x/**"], domainVisionStatement: x, terms: [] }]\nimports: [a.yml]',
        true,
      ],
      ['terms: [{ name: a }]', false],
      ['contexts: [{ terms: [{ definition: a }] }]', false],
      ['contexts: [{ terms: [{ name: a, match: maybe }] }]', false],
      ['contexts: [{ terms: [{ name: a, colour: red }] }]', false],
      ['contexts: [{ terms: [{ name: a, aliases: [{ name: b, of: c }] }] }]', false],
      ['contexts: [{ terms: [{ name: [a] }] }]', false],
      ['contexts: [{ terms: [{ name: a, definition: { b: c } }] }]', false],
      ['contexts: x', false],
    ] as const) {
      assert.equal(misfit(parse(text), schema) === undefined, right, `schema: ${text}`);
      assert.equal(parseGlossary('a', text).problems.length === 0, right, `parser: ${text}`);
    }
  });

  it('fits the built-in glossary', () => {
    const files = readdirSync('content/glossary');
    assert.ok(files.length > 5);
    for (const file of files) {
      assert.equal(misfit(parse(readFileSync(`content/glossary/${file}`, 'utf8')), schema), undefined, file);
    }
  });

  it('is offered to editors of YAML and JSON, and packaged', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const url = './schemas/glossary.schema.json';
    assert.deepEqual(contributes.yamlValidation, [{ fileMatch: ['*.glossary.yml', '*.glossary.yaml'], url }]);
    assert.deepEqual(contributes.jsonValidation, [{ fileMatch: ['*.glossary.json'], url }]);
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!schemas\/\*\.json$/m);
  });
});
