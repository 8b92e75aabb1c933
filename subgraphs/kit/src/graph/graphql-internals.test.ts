import { buildSchema, type GraphQLScalarType, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { installedVersion } from '../testing/installed-version.js';
import { setNullable, setParsers, setResolver } from './graphql-internals.js';
import { DateScalar } from './scalars.js';

describe('a schema of graphql-js', () => {
  it('is of the release that was looked into; with another one, see that these tests hold and name it here', () => {
    expect(installedVersion('graphql')).toBe('16.15.0');
  });

  it('takes another resolver for a field', async () => {
    const schema = buildSchema('type Query { a: Int b: Int }');
    const field = schema.getQueryType()?.getFields().a;
    if (field) setResolver(field, () => 7);
    expect(await graphql({ schema, source: '{ a b }' })).toEqual({ data: { a: 7, b: null } });
  });

  it('takes the rules of another scalar, for variables and in documents', async () => {
    const schema = buildSchema('scalar Date type Query { day(of: Date): String }');
    setParsers(schema.getType('Date') as GraphQLScalarType, DateScalar);
    const answers = await Promise.all([
      graphql({ schema, source: '{ day(of: "2024-02-30") }' }),
      graphql({
        schema,
        source: 'query ($of: Date) { day(of: $of) }',
        variableValues: { of: '2024-02-30' },
      }),
      graphql({ schema, source: '{ day(of: "2024-02-29") }' }),
    ]);
    expect(answers.map(({ errors }) => errors?.length ?? 0)).toEqual([1, 1, 0]);
  });

  it('lets a field be null, and says when', () => {
    const schema = buildSchema('type Query { "One." a: Int! b: [Int!]! }');
    const { a, b } = schema.getQueryType()?.getFields() ?? {};
    for (const field of [a, b]) if (field) setNullable(field, 'Or none.');
    expect([String(a?.type), a?.description]).toEqual(['Int', 'One. Or none.']);
    expect([String(b?.type), b?.description]).toEqual(['[Int!]', 'Or none.']);
  });
});
