import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const where = '{ criteriaSet: "NTM-COMMUNE-2021", criterion: "15.1", year: 2024, statuses: [NOT_MET] }';
const question = `{
  communes(asOf: "2024-12-31", where: { criteria: [${where}] }) { totalCount }
  province(code: "27", asOf: "2024-12-31") { name }
}`;

describe.each(arrangements)('a condition of many units on $name', (arrangement) => {
  let platform: TestPlatform;
  let met: number;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
    const { data } = await ask(
      platform.url,
      `{ unitIdsByCriterion(where: ${where}, first: 0) { totalCount } }`,
    );
    met = data.unitIdsByCriterion.totalCount;
  });
  afterAll(() => platform?.close());

  const answerWith = async (mostConditionUnits: number) =>
    ask((await platform.startReplica({ mostConditionUnits })).url, question);

  it('is answered up to the limit, to the unit', async () => {
    expect(met).toBeGreaterThan(1);
    const { data, errors } = await answerWith(met);
    expect(errors).toBeUndefined();
    expect(data.communes.totalCount).toBe(met);
  });

  it('is refused beyond it at the field that asks, with the number and the setting', async () => {
    const { data, errors } = await answerWith(met - 1);
    expect(data).toEqual({ communes: null, province: { name: 'Bắc Ninh' } });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(
          `where.criteria[0] holds of ${met} units, and at most ${met - 1} can be passed on (LIMIT_CONDITION_UNITS); expected a narrower condition.`,
        ),
        path: ['communes'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
