import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, getIntrospectionQuery, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../hash-of.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';
import { Admission } from './admission.js';
import { countValues } from './count-values.js';
import { defaultLimits, type Limits } from './limits.js';
import type { DocumentRules } from './read-document.js';

const schema = buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));

function admission(limits: Partial<Limits> = {}, rules: Partial<DocumentRules> = {}): Admission {
  const made = new Admission({
    limits: { ...defaultLimits, ...limits },
    introspection: true,
    suggestions: true,
    only: null,
    ...rules,
  });
  made.load(schema);
  return made;
}

function judge(
  query: string,
  limits: Partial<Limits> = {},
  variables = {},
  rules: Partial<DocumentRules> = {},
) {
  return admission(limits, rules).judge(query, hashOf(query), { operationName: undefined, variables });
}

function refusal(query: string, limits: Partial<Limits> = {}, variables = {}) {
  const { errors } = judge(query, limits, variables);
  expect(errors).toHaveLength(1);
  return { code: errors[0]?.extensions.code, message: errors[0]?.message };
}

/** How long something keeps the thread, in milliseconds. */
function busy(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a request within the limits', () => {
  const ready = readdirSync(`${schemaFolder}operations`).filter((name) => name.endsWith('.graphql'));

  it('is every ready operation, with the variables that it names, well within them', () => {
    expect(ready.length).toBeGreaterThan(10);
    for (const name of ready) {
      const query = readFileSync(`${schemaFolder}operations/${name}`, 'utf8');
      const variables = JSON.parse(/variables: (\{.*?\})/.exec(query)?.[1] ?? '{}');
      const { errors, cost } = judge(
        query,
        { cost: 0.75 * defaultLimits.cost, fields: defaultLimits.fields / 2, tokens: 700 },
        variables,
      );
      expect([name, errors]).toEqual([name, []]);
      expect(cost).toBeGreaterThan(5);
    }
  });

  it('is the introspection of the query page', () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
    expect(judge(query).errors).toEqual([]);
  });
});

describe('a request beyond a limit', () => {
  const page = '{ provinces { nodes { name } } }';

  it.each<[keyof Limits, number, string, string]>([
    ['documentBytes', 20, page, '32 bytes in its document'],
    ['tokens', 8, page, '9 tokens in its document'],
    ['depth', 2, page, '3 levels of fields'],
    ['fields', 2, page, '3 selections'],
    ['aliases', 1, '{ a: provinces { totalCount } b: provinces { totalCount } }', '2 aliases'],
    ['rootFields', 1, '{ a: provinces { totalCount } b: provinces { totalCount } }', '2 root fields'],
    ['directives', 1, '{ provinces @include(if: true) { totalCount @skip(if: false) } }', '2 directives'],
    ['mergedFields', 2, '{ provinces { totalCount totalCount totalCount } }', '3 pairs of fields'],
    ['variableValues', 2, page, '3 values in its variables'],
  ])('%s is told which, how much it asked for and the way under it', (name, most, query, asked) => {
    const variables = name === 'variableValues' ? { a: [1, 2] } : {};
    expect(judge(query, { [name]: most + 1 }, variables).errors.length).toBe(
      name === 'documentBytes' ? 1 : 0,
    );
    const { code, message } = refusal(query, { [name]: most }, variables);
    expect(code).toBe('QUERY_TOO_LARGE');
    expect(message).toContain(`The request has ${asked}`);
    expect(message).toMatch(new RegExp(`expected at most ${most} \\(LIMIT_[A-Z_]+\\)\\. \\w+.+\\.$`));
  });

  it('of cost is told the same', () => {
    const { code, message } = refusal('{ provinces(first: 34) { nodes { name } } }', { cost: 35 });
    expect(code).toBe('COST_LIMIT');
    expect(message).toBe(
      'The request has 36 fields in its answer, by an estimate; expected at most 35 (LIMIT_COST). ' +
        'Ask for smaller pages (`first`, then `after`), for fewer lists within lists, or for fewer fields.',
    );
  });
});

describe('the cost of a request', () => {
  it.each<[string, string, object, number]>([
    ['a field counts once', '{ province(code: "27") { name code } }', {}, 3],
    ['a connection holds its `first`', '{ provinces(first: 7) { totalCount nodes { name } } }', {}, 10],
    ['and one where that is nought', '{ provinces(first: 0) { nodes { name } } }', {}, 3],
    ['or its default', '{ provinces { nodes { name } } }', {}, 22],
    ['or a variable', 'query ($n: Int!) { provinces(first: $n) { nodes { name } } }', { n: 50 }, 52],
    [
      'or the variable’s default',
      'query ($n: Int! = 30) { provinces(first: $n) { nodes { name } } }',
      {},
      32,
    ],
    ['lists multiply', '{ provinces(first: 7) { nodes { communes(first: 5) { nodes { name } } } } }', {}, 51],
    ['edges are its list too', '{ provinces(first: 3) { edges { node { name } } } }', {}, 8],
    ['a list without `first` holds ten', '{ programmes { name } }', {}, 11],
    ['or as many as it is given', `{ nodes(ids: [${'"a" '.repeat(40)}]) { id } }`, {}, 41],
    [
      'what is skipped costs nothing',
      '{ provinces(first: 7) { totalCount @skip(if: true) nodes @include(if: false) { name } } }',
      {},
      1,
    ],
    [
      'unless its condition is not known',
      'query ($no: Boolean!) { programmes @skip(if: $no) { name } }',
      {},
      11,
    ],
    [
      'fragments count where they are spread',
      '{ a: programmes { ...F } programmes { ...F } } fragment F on Programme { name code }',
      {},
      42,
    ],
  ])('%s', (_name, query, variables, cost) => {
    expect(judge(query, {}, variables)).toEqual({ errors: [], cost });
  });
});

describe('a document that would be too much for whoever spreads its fragments', () => {
  const spreading = (deep: number, leaf: string) =>
    Array.from(
      { length: deep },
      (_, level) =>
        `fragment F${level} on Province { ${level === 0 ? leaf : `a: parent { ...F${level - 1} } b: parent { ...F${level - 1} }`} }`,
    ).join('\n');
  const flat = (deep: number) =>
    Array.from(
      { length: deep },
      (_, level) =>
        `fragment G${level} on Query { ${level === 0 ? '__typename' : `...G${level - 1} ...G${level - 1}`} }`,
    ).join('\n');

  it.each([
    ['twelve deep', `{ province(code: "27") { ...F11 } }\n${spreading(12, 'name')}`],
    ['twenty deep', `{ province(code: "27") { ...F19 } }\n${spreading(20, 'name')}`],
    ['a hundred deep', `{ ...G99 }\n${flat(100)}`],
    ['in fragments that nothing spreads', `{ __typename }\n${flat(40)}`],
  ])('%s is refused at once', (_which, query) => {
    expect(busy(() => expect(refusal(query).code).toBe('QUERY_TOO_LARGE'))).toBeLessThan(100);
  });

  it.each([
    ['spreads itself', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['there is twice', `{ ...A } fragment A on Query { __typename }\nfragment A on Query { __typename }`],
  ])('is refused where a fragment %s', (_which, query) => {
    expect(refusal(query).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    ['fields', '{ a '.repeat(5000)],
    ['lists', `{ nodes(ids: ${'['.repeat(5000)}`],
    ['objects', `{ funding(having: ${'{a:'.repeat(5000)}`],
  ])('5,000 %s deep is refused in words', (_which, query) => {
    const { code, message } = refusal(query, { tokens: 100_000 });
    expect(code).toBe('QUERY_TOO_LARGE');
    expect(message).toContain('LIMIT_DEPTH');
  });
});

describe('what errors tell', () => {
  it('is no more of one document than five things', () => {
    const names = Array.from({ length: 90 }, (_, index) => `unknown${index}`).join(' ');
    expect(judge(`{ province(code: "27") { ${names} } }`).errors.length).toBe(6);
  });

  it('names what may have been meant, unless suggestions are off', () => {
    const [told] = judge('{ provinse(code: "27") { name } }').errors;
    expect(told?.message).toContain('Did you mean');
    const [untold] = judge('{ provinse(code: "27") { name } }', {}, {}, { suggestions: false }).errors;
    expect(untold?.message).toBe('Cannot query field "provinse" on type "Query".');
  });

  it('is that the schema is not told, where introspection is off', () => {
    const off = { introspection: false };
    expect(judge('{ __type(name: "Query") { name } }', {}, {}, off).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    expect(judge('{ __typename }', {}, {}, off).errors).toEqual([]);
  });
});

it('values in variables are counted no further than needed', () => {
  expect(countValues({}, 5)).toBe(0);
  expect(countValues({ a: 1, b: [2, { c: 3 }] }, 5)).toBe(5);
  expect(countValues({ a: Array(1_000_000).fill(0) }, 5)).toBeGreaterThan(5);
});

describe('documents that were read', () => {
  it('are kept up to a size, whichever they are', () => {
    const many = admission();
    const fields = 'name '.repeat(10);
    for (let index = 0; index < 5000; index += 1) {
      const query = `{ province(code: "27") { a${index}: ${fields} } }`;
      many.read(query, String(index));
    }
    expect(many.documentOf('4999')).toBeDefined();
    expect(many.documentOf('0')).toBeUndefined();
  });

  it('stand for themselves where they may be executed, and for nothing where not', () => {
    const read = admission();
    read.read('{ programmes { name } }', 'good');
    read.read('{ nothing }', 'bad');
    expect(print(read.documentOf('good') as DocumentNode)).toContain('programmes');
    expect(print(read.documentOf('bad') as DocumentNode)).not.toContain('nothing');
    expect(read.documentOf('unknown')).toBeUndefined();
  });
});
