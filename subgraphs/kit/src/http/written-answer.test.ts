import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonText } from '../json/json-text.js';
import { decodeWrittenAnswer, encodeWrittenAnswer } from './written-answer.js';

const text = fc.json().map((json) => new JsonText(json));
const entity = fc.option(
  fc.record(
    { texts: text, more: text, plain: fc.jsonValue(), __typename: fc.constant('Unit') },
    { requiredKeys: [] },
  ),
);
const errors = fc.option(fc.array(fc.record({ message: fc.string() })), { nil: undefined });
const written = new Set(['texts', 'more']);

/** What JSON makes of it, but for the texts. */
function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

describe('an answer with its texts behind it', () => {
  it('comes back as it went, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(entity), errors, (entities, reported) => {
        const body = encodeWrittenAnswer({ data: { _entities: entities }, errors: reported });
        const answer = decodeWrittenAnswer(body, written);
        expect(answer.errors).toEqual(throughJson(reported));
        expect(throughJson(answer.data)).toEqual(throughJson({ _entities: entities }));
        const received = (answer.data?._entities ?? []) as readonly (Record<string, unknown> | null)[];
        for (const fields of received) {
          for (const name of written) {
            if (fields && name in fields) expect(fields[name]).toBeInstanceOf(JsonText);
          }
        }
      }),
      { seed: 20_261_128, numRuns: 500 },
    );
  });

  it('may be of root fields, among others that are not text', () => {
    const body = encodeWrittenAnswer({ data: { province: { id: '2004:27' }, texts: new JsonText('["đ"]') } });
    expect(body).toBe('{"data":{"province":{"id":"2004:27"},"texts":5}}\n["đ"]');
    expect(decodeWrittenAnswer(body, written).data).toEqual({
      province: { id: '2004:27' },
      texts: new JsonText('["đ"]'),
    });
  });

  it('may be nothing but errors', () => {
    const body = encodeWrittenAnswer({ data: null, errors: [{ message: 'no' }] });
    expect(decodeWrittenAnswer(body, written)).toEqual({ data: null, errors: [{ message: 'no' }] });
  });
});
