import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, each } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { bacNinhFacts } from './facts/bac-ninh.js';
import { dienBienFacts } from './facts/dien-bien.js';
import { lamDongFacts } from './facts/lam-dong.js';
import { sonLaFacts } from './facts/son-la.js';
import { unnamedProvinceFacts } from './facts/unnamed-province.js';

const facts = [...lamDongFacts, ...unnamedProvinceFacts, ...bacNinhFacts, ...dienBienFacts, ...sonLaFacts];

/** Facts that nobody can ask for, and why. */
const notCovered: Readonly<Record<string, string>> = {};

/** The same data with the keys that the documents are quoted by: ids without the type before them. */
function withKeys(data: unknown): unknown {
  const key = (name: string, value: unknown) =>
    name === 'id' ? String(value).replace(/^[A-Za-z]+:/, '') : value;
  return JSON.parse(JSON.stringify(data, key));
}

describe('every fact of the five documents', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  it.each(facts)('$id can be asked for ($kept)', async ({ request, pick, answer }) => {
    const { data, errors } = await ask(platform.url, request);
    expect(errors).toBeUndefined();
    expect(pick(withKeys(data) as never)).toContainEqual(expect.objectContaining(answer));
  });

  it('is in the table, or is said not to be', async () => {
    const { data } = await ask(platform.url, '{ statements(first: 200) { nodes { id } } }');
    const all: string[] = each((withKeys(data) as typeof data).statements.nodes, 'id');
    const covered = facts.map(({ id }) => id);
    expect(all).toHaveLength(101);
    expect([...covered, ...Object.keys(notCovered)].toSorted()).toEqual(all.toSorted());
    const kinds = Object.entries(Object.groupBy(facts, ({ kept }) => kept));
    const counts = kinds.map(([kind, found]) => `${found.length} as ${kind}`).join(', ');
    console.info(`${covered.length} of ${all.length} facts can be asked for: ${counts}.`);
    for (const [id, reason] of Object.entries(notCovered)) console.info(`${id} cannot: ${reason}`);
  });
});
