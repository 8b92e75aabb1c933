import { describe, expect, it } from 'vitest';
import { entityTag, matchesEntityTag } from './entity-tag.js';

const tag = entityTag(Buffer.from('{"data":{}}'));

describe('an ETag', () => {
  it('is strong and follows from the body alone', () => {
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(entityTag(Buffer.from('{"data":{}}'))).toBe(tag);
    expect(entityTag(Buffer.from('{"data":{} }'))).not.toBe(tag);
  });

  it.each([
    [tag, true],
    [`W/${tag}`, true],
    [`"other", ${tag}`, true],
    ['*', true],
    ['"other"', false],
    [tag.replaceAll('"', ''), false],
    [undefined, false],
  ])('of if-none-match %s matches: %s', (header, matches) => {
    expect(matchesEntityTag(header, tag)).toBe(matches);
  });
});
