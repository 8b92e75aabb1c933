import { readFileSync } from 'node:fs';
import { openTestGraph, type TestGraph, testDatabases } from '@ntp-graph/kit/testing';
import { buildSchema, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geography } from '../subgraph.js';

interface Labelled {
  readonly vi: string;
  readonly en: string;
}
interface Answer extends Labelled {
  readonly enum: string;
  readonly values: readonly (Labelled & { readonly value: string })[];
}

const schema = buildSchema(
  readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8'),
);
const enums = Object.values(schema.getTypeMap())
  .filter((type) => isEnumType(type))
  .filter(({ name }) => !name.startsWith('__'));
const both = 'vi: label(language: VI) en: label(language: EN)';
const labels = `enum ${both} values { value ${both} }`;

describe.each(testDatabases)('labels of enums on $name', (database) => {
  let graph: TestGraph;
  let answered: Answer[];
  beforeAll(async () => {
    graph = await openTestGraph(database, geography);
    answered = (await graph.read(`{ enumLabels { ${labels} } }`)).enumLabels;
  });
  afterAll(() => graph.close());

  it('are of every enum and every value that clients see, and of nothing else', () => {
    const given = answered.map(({ enum: name, values }) => [name, values.map(({ value }) => value).sort()]);
    const seen = enums.map((type) => [
      type.name,
      type
        .getValues()
        .map(({ name }) => name)
        .sort(),
    ]);
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(seen));
    expect(given).toHaveLength(enums.length);
  });

  it.each(['vi', 'en'] as const)('tell the values of one enum apart in few words of %s', (language) => {
    for (const { enum: name, values, ...head } of answered) {
      const words = values.map((value) => value[language]);
      expect(new Set(words).size, name).toBe(values.length);
      for (const each of [...words, head[language]]) {
        expect(each, name).toMatch(/^\S.{0,48}\S$|^\S+$/u);
      }
    }
  });

  it('come for the enums named, in their order', async () => {
    const { enumLabels } = await graph.read(
      '{ enumLabels(enums: ["Sex", "CapitalType"]) { enum label values { value label } } }',
    );
    expect(enumLabels).toEqual([
      expect.objectContaining({ enum: 'Sex', label: 'Giới tính' }),
      {
        enum: 'CapitalType',
        label: 'Loại vốn',
        values: [
          { value: 'INVESTMENT', label: 'Vốn đầu tư phát triển' },
          { value: 'RECURRENT', label: 'Kinh phí sự nghiệp' },
        ],
      },
    ]);
  });

  it.each(['Nothing', 'constructor', '__TypeKind'])('are refused for %s, which is no enum', async (name) => {
    expect(await graph.fail(`{ enumLabels(enums: ["${name}"]) { enum } }`)).toMatch(
      /^BAD_USER_INPUT: enums names/,
    );
  });
});
