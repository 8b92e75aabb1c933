import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../platform-error.js';
import { refuseNul } from './text-without-nul.js';

const schema = buildSchema(`
  input Place { name: String  ids: [ID!] }
  type Query { at(place: Place, id: ID): String }
`);

describe('a text with U+0000, which no database of ours can take', () => {
  it.each([
    ['in a document', String.raw`{ at(id: "a\u0000") }`, {}],
    ['in an input of a document', String.raw`{ at(place: { name: "\u0000" }) }`, {}],
    ['in a variable', 'query ($id: ID) { at(id: $id) }', { id: '\u0000' }],
    ['in a list in a variable', 'query ($p: Place) { at(place: $p) }', { p: { ids: ['a', 'b\u0000'] } }],
  ])('is refused %s', async (_where, source, variableValues) => {
    refuseNul();
    refuseNul();
    const { data, errors } = await graphql({ schema, source, variableValues });
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain('a text holds U+0000; expected a text without that character.');
    const [error] = errors ?? [];
    expect(error instanceof PlatformError ? error : error?.originalError).toBeInstanceOf(PlatformError);
  });

  it('and no other text', async () => {
    refuseNul();
    expect(await graphql({ schema, source: '{ at(id: "", place: { name: "\u2400 đ" }) }' })).toEqual({
      data: { at: null },
    });
  });
});
