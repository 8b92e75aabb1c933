import { describe, expect, it } from 'vitest';
import { serializedData, stringifyResult, takeSerializedText } from './serialized-data.js';

const text = '{"a":{"b":[1,2]},"c":"đ"}';

describe('data that is written already', () => {
  it('is spliced into the answer as it is', () => {
    const errors = [{ message: 'm' }];
    expect(stringifyResult({ errors: undefined, data: serializedData(text), extensions: undefined })).toBe(
      `{"data":${text}}\n`,
    );
    expect(stringifyResult({ errors, data: serializedData(text), extensions: { x: 1 } })).toBe(
      `{"errors":[{"message":"m"}],"data":${text},"extensions":{"x":1}}\n`,
    );
    expect(stringifyResult({ errors, data: null })).toBe('{"errors":[{"message":"m"}],"data":null}\n');
  });

  it('looks like a plain object to whoever looks', () => {
    const data = serializedData(text);
    expect(data).toEqual(JSON.parse(text));
    expect(Object.keys(data)).toEqual(['a', 'c']);
    expect({ ...data }).toEqual(JSON.parse(text));
    expect('a' in data).toBe(true);
    expect(JSON.stringify(data)).toBe(text);
    expect(data.constructor).toBe(Object);
  });

  it('keeps what a plugin changes in it, at any depth', () => {
    const data = serializedData(text);
    (data.a as { b: number[] }).b.push(3);
    data.d = true;
    delete data.c;
    expect(takeSerializedText(data)).toBeUndefined();
    expect(stringifyResult({ data })).toBe('{"data":{"a":{"b":[1,2,3]},"d":true}}\n');
  });

  it('is let go once it is written: whoever keeps the answer keeps no text', () => {
    const data = serializedData(text);
    expect(takeSerializedText(data)).toBe(text);
    expect(takeSerializedText(data)).toBeUndefined();
    expect(() => data.a).toThrow('was written already');
  });
});
