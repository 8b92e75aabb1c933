import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { readExample } from './read-examples.js';

const schema = buildSchema('type Query { unit(id: ID!): String days: Int }');

it('reads what a document says of itself', () => {
  const text =
    '# START HERE. variables: {"id": "VN"}   One unit.\nquery OneUnit($id: ID!) { unit(id: $id) days again: unit(id: $id) }\n';
  expect(readExample(text, 'one-unit.graphql', schema)).toEqual({
    name: 'one-unit',
    title: 'One unit',
    note: 'One unit.',
    query: 'query OneUnit($id: ID!) { unit(id: $id) days again: unit(id: $id) }',
    variables: '{\n  "id": "VN"\n}',
    rootFields: ['unit', 'days'],
  });
});

it('reads variables that hold objects', () => {
  const text =
    '# variables: {"id": "VN", "more": {"a": {}, "b": "}"}}   One.\nquery One($id: ID!) { unit(id: $id) }';
  expect(JSON.parse(readExample(text, 'one.graphql', schema).variables)).toEqual({
    id: 'VN',
    more: { a: {}, b: '}' },
  });
});

it.each([
  ['query One { days }', 'must begin with a line such as'],
  ['# variables: {}   One.\nquery One { none }', 'does not fit the schema: Cannot query field "none"'],
  ['# variables: {}   One.\n{ days }', 'must hold a named query'],
])('refuses %s', (text, problem) => {
  expect(() => readExample(text, 'one.graphql', schema)).toThrow(problem);
});
