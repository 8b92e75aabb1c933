import { describe, expect, it } from 'vitest';
import { SyntheticSum } from './fetching/synthetic-sum.js';
import { TestGraph } from './testing/test-graph.js';

const said = (values: number, synthetic: number) => ({ values, synthetic });

describe('what subgraphs say of synthetic figures', () => {
  it('is summed up by field, and one answer counts once', () => {
    const sum = new SyntheticSum();
    const answer = { data: {}, extensions: { synthetic: { 'Unit.sums': said(5, 3) } } };
    sum.add(answer);
    sum.add(answer);
    sum.add({ data: {}, extensions: { synthetic: { 'Unit.sums': said(2, 1), 'Unit.other': said(1, 1) } } });
    expect({ ...sum.fields() }).toEqual({ 'Unit.sums': said(7, 4), 'Unit.other': said(1, 1) });
  });

  it('is nothing where no answer says anything, or a partner says what is none of it', () => {
    const sum = new SyntheticSum();
    sum.add({ data: {} });
    sum.add({ data: {}, extensions: { synthetic: true, tracing: {} } });
    sum.add({ data: {}, extensions: { synthetic: { a: 7, b: { values: 'many', synthetic: 1 } } } });
    expect(sum.fields()).toBeUndefined();
  });

  it('stands in the extensions of the answer, after its data', async () => {
    const sdl = 'type Query { sums: [Int!]  name: String }';
    const graph = await TestGraph.start({
      one: {
        sdl,
        answer: (operation) =>
          operation.includes('sums')
            ? { data: { sums: [1, 2] }, extensions: { synthetic: { 'Query.sums': said(2, 1) } } }
            : { data: { name: 'a' } },
      },
    });
    expect(await graph.text('{ sums }')).toBe(
      '{"data":{"sums":[1,2]},"extensions":{"synthetic":{"Query.sums":{"values":2,"synthetic":1}}}}\n',
    );
    expect(await graph.text('{ name }')).toBe('{"data":{"name":"a"}}\n');
    await graph.stop();
  });
});
