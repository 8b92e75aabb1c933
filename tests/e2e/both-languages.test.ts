import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes, isInBothLanguages, named, printed, textFields, whereFound } from '../conformance/words.js';
import { ask, type Json } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const fields = textFields(buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8')));
const translated = fields.filter(isInBothLanguages);

/** What the words of a field are in Vietnamese and in English. */
type Pair = readonly [vi: string | null, en: string | null];

function pairsIn(answer: Json, index: number): Pair[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((each) => pairsIn(each, index));
  const own: Pair[] = `vi${index}` in answer ? [[answer[`vi${index}`], answer[`en${index}`]]] : [];
  return [...own, ...Object.values(answer).flatMap((each) => pairsIn(each, index))];
}

describe('every field of the schema that answers with text', () => {
  it('is in both languages, or listed as a code, as printed or as a name', () => {
    const others = fields.filter((field) => !isInBothLanguages(field)).map(({ name }) => name);
    expect(others.toSorted()).toEqual([...codes, ...printed, ...named].toSorted());
  });

  it.each(fields.filter(({ name }) => printed.includes(name)))(
    '$name says that it is as a document has it',
    ({ field }) => {
      expect(field.description).toMatch(/as (the|our) .*|in (its|the) (own )?(language|words)|as printed/);
    },
  );

  it.each(fields.filter(({ name }) => named.includes(name)))(
    '$name says which language its name is in',
    ({ field }) => {
      expect(field.description).toMatch(/English|Vietnamese/);
    },
  );
});

describe.each(arrangements.slice(0, 1))('words of our editors, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  const types = [...new Set(translated.map(({ type }) => type))];

  it.each(types)('%s has in both languages what it has in one', async (type) => {
    const ofType = translated.filter((field) => field.type === type);
    const asked = ofType.map(
      ({ field }, index) => `vi${index}: ${field.name}(language: VI) en${index}: ${field.name}(language: EN)`,
    );
    const { data, errors } = await ask(
      platform.url,
      `{ ${whereFound[type]?.replaceAll('…', asked.join(' '))} }`,
    );
    expect(errors).toBeUndefined();
    for (const [index, { name }] of ofType.entries()) {
      const pairs = pairsIn(data, index);
      expect(
        pairs.filter(([vi, en]) => (vi === null) !== (en === null)),
        name,
      ).toEqual([]);
      expect(
        pairs.some(([vi, en]) => vi !== en),
        `${name} differs`,
      ).toBe(true);
    }
  });
});
