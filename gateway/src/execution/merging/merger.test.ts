import { JsonText } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { FlattenPaths } from './flatten-paths.js';
import { Merger } from './merger.js';
import { ResultObject } from './result-object.js';

const merger = new Merger(new Set(['Animal']));

function merged(...sources: Record<string, unknown>[]): unknown {
  const target = new ResultObject();
  for (const source of sources) merger.mergeInto(target, source, undefined);
  return JSON.parse(JSON.stringify(target));
}

describe('merging what sources returned', () => {
  it('makes one object of two, and one list of two of equal length', () => {
    expect(
      merged({ a: { x: 1 }, l: [{ x: 1 }, null, 3] }, { a: { y: 2 }, l: [{ y: 2 }, { y: 3 }, 4] }),
    ).toEqual({
      a: { x: 1, y: 2 },
      l: [{ x: 1, y: 2 }, { y: 3 }, 4],
    });
  });

  it('keeps text as it is: it is all that is asked for there', () => {
    const text = new JsonText('{"x":1}');
    expect(merged({ a: { x: 1 } }, { a: text })).toEqual({ a: { text: '{"x":1}' } });
    expect(merged({ a: text, b: 1 }, { a: { y: 2 }, b: 2 })).toEqual({ a: { text: '{"x":1}' }, b: 2 });
  });

  it('takes the later value where they do not go together', () => {
    expect(merged({ a: 1, b: { x: 1 }, l: [1] }, { a: 2, b: null, l: [1, 2] })).toEqual({
      a: 2,
      b: null,
      l: [1, 2],
    });
    expect(merged({ a: null, b: 1 }, { a: { x: 1 }, b: undefined })).toEqual({ a: { x: 1 }, b: 1 });
  });

  it('keeps a type that is known when a source only knows an interface', () => {
    expect(merged({ __typename: 'Cat' }, { __typename: 'Animal' })).toEqual({ __typename: 'Cat' });
    expect(merged({ __typename: 'Animal' }, { __typename: 'Cat' })).toEqual({ __typename: 'Cat' });
  });

  it('changes no object of a source, even one that stands in two places', () => {
    const shared = Object.freeze({ x: 1, l: Object.freeze([Object.freeze({ x: 1 })]) });
    const target = new ResultObject();
    merger.mergeInto(target, { a: shared, b: shared }, undefined);
    merger.mergeInto(target, { a: { y: 2, l: [{ y: 2 }] } }, undefined);
    expect(JSON.parse(JSON.stringify(target))).toEqual({
      a: { x: 1, y: 2, l: [{ x: 1, y: 2 }] },
      b: { x: 1, l: [{ x: 1 }] },
    });
  });

  it('copies what lies on a later path, and nothing beside it', () => {
    const later = new FlattenPaths();
    later.extend(['list', '@', 'entity']);
    const source = { list: [{ entity: { id: 1 }, other: { deep: {} } }], beside: {} };
    const target = new ResultObject();
    merger.mergeInto(target, source, later);
    const [element] = target.list as ResultObject[];
    expect(target.beside).toBe(source.beside);
    expect(element?.other).toBe(source.list[0]?.other);
    expect(element?.entity).toBeInstanceOf(ResultObject);
    expect(element?.entity).not.toBe(source.list[0]?.entity);
  });

  it('takes a key of every object for a key like any other', () => {
    const source = JSON.parse('{ "__proto__": { "polluted": true }, "constructor": 1 }');
    const target = new ResultObject();
    merger.mergeInto(target, source, undefined);
    expect(Object.keys(target)).toEqual(['__proto__', 'constructor']);
    expect(target.polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
