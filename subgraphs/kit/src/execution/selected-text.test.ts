import fc from 'fast-check';
import { buildSchema, execute, type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import { NotCompiled } from './fallbacks.js';
import { textOf, Unwritten } from './selected-text.js';
import { compileSelection } from './selection.js';

const schema = buildSchema(`
  enum Status { MET NOT_MET }
  interface Thing { name: String }
  type Criterion implements Thing { number: String!  name: String }
  type Row { id: ID!  status: Status  value: Float  count: Int  ok: Boolean  criterion: Criterion
    notes: [String]!  grid: [[Int]]  share(of: Int! = 100): Float  later: String  thing: Thing }
  type Query { rows: [Row!]  row: Row }
`);
const row = schema.getType('Row') as unknown as {
  getFields(): Record<string, { resolve?: (...given: never[]) => unknown }>;
};
Object.assign(row.getFields().share as object, {
  resolve: ({ value }: { value: number | null }, { of }: { of: number }) => value && value * of,
});
Object.assign(row.getFields().later as object, { resolve: async () => 'later' });

function rootField(query: string): FieldNode {
  const [operation] = parse(query).definitions as readonly OperationDefinitionNode[];
  return operation?.selectionSet.selections[0] as FieldNode;
}

function writer(query: string, variables: Record<string, unknown> = {}) {
  const node = rootField(query);
  const field = schema.getQueryType()?.getFields()[node.name.value];
  if (!field) throw new Error('no such field');
  const write = textOf(compileSelection(schema, field.type, node.selectionSet));
  return write({ context: new ReadContext(null as never), variables, pending: [] });
}

const criterion = fc.record({ number: fc.string(), name: fc.option(fc.string({ unit: 'binary' })) });
const rowArbitrary = fc.record({
  id: fc.oneof(fc.string(), fc.integer()),
  status: fc.constantFrom('MET', 'NOT_MET', null),
  value: fc.option(fc.double({ noNaN: true, min: -1e100, max: 1e100 })),
  count: fc.option(fc.integer()),
  ok: fc.option(fc.boolean()),
  criterion: fc.option(criterion),
  notes: fc.array(fc.option(fc.string({ unit: 'grapheme' }))),
  grid: fc.option(fc.array(fc.option(fc.array(fc.option(fc.integer()))))),
});
const query =
  'query ($of: Int = 7) { rows { __typename key: id status value count ok criterion { n: number name } notes grid ' +
  'share(of: $of) whole: share } }';

describe('a value as JSON text', () => {
  it('is what the reference executor answers, for any rows', () => {
    fc.assert(
      fc.property(fc.option(fc.array(rowArbitrary)), (rows) => {
        const result = execute({ schema, document: parse(query), rootValue: { rows } }) as {
          data: { rows: unknown };
        };
        const text = writer(query, { of: 7 })(rows);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(result.data.rows)));
      }),
      { seed: 20_261_128, numRuns: 300 },
    );
  });

  it('shows an object that many rows share in each of them', () => {
    const shared = { number: '15.1', name: 'Trạm y tế' };
    const write = writer('{ rows { criterion { number name } } }');
    expect(write([{ criterion: shared }, { criterion: shared }])).toBe(
      '[{"criterion":{"number":"15.1","name":"Trạm y tế"}},{"criterion":{"number":"15.1","name":"Trạm y tế"}}]',
    );
  });

  it.each([
    ['null where none is allowed', '{ row { notes } }', { notes: null }],
    ['a value that the enum does not have', '{ row { status } }', { status: 'WRONG' }],
    ['a number that JSON has no text for', '{ row { value } }', { value: Number.NaN }],
    ['text where a number belongs', '{ row { count } }', { count: 'seven' }],
    ['what comes later', '{ row { later } }', {}],
    ['a leaf that comes later', '{ row { value } }', { value: Promise.resolve(1) }],
    ['an object that comes later', '{ row { criterion { number } } }', { criterion: Promise.resolve({}) }],
    ['an object where a list belongs', '{ rows { id } }', { id: 'a' }],
    ['a number where an object belongs', '{ row { criterion { number } } }', { criterion: 7 }],
  ])('is not written of %s', (_, asked, value) => {
    expect(() => writer(asked)(value)).toThrow(Unwritten);
  });

  it.each([
    ['a condition on a fragment', '{ row { ... @include(if: true) { id } } }'],
    ['a condition', '{ row { id @include(if: true) } }'],
    ['the same name twice', '{ row { id id } }'],
    ['a type that nobody tells', '{ row { thing { name } } }'],
    ['a field that the schema does not have', '{ row { nothing } }'],
  ])('is not to be had of %s', (_, asked) => {
    expect(() => writer(asked)).toThrow(NotCompiled);
  });
});
