import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseInfinity } from './finite-number.js';

const schema = buildSchema('type Query { above(bound: Float): String }');

describe('a number beyond what a double can hold', () => {
  it.each([
    ['in a document', '{ above(bound: 1e400) }', {}, '1e400 is too large; expected one between'],
    ['below nought', '{ above(bound: -1e400) }', {}, '-1e400 is too large; expected one between'],
    ['in a variable', 'query ($b: Float) { above(bound: $b) }', { b: Number.POSITIVE_INFINITY }, 'Infinity'],
  ])('is refused %s', async (_where, source, variableValues, message) => {
    refuseInfinity();
    refuseInfinity();
    const { data, errors } = await graphql({ schema, source, variableValues });
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain(message);
  });

  it('is no other number', async () => {
    refuseInfinity();
    for (const bound of ['1', '-2.5e300', '0.0', 'null']) {
      expect(await graphql({ schema, source: `{ above(bound: ${bound}) }` })).toEqual({
        data: { above: null },
      });
    }
  });
});
