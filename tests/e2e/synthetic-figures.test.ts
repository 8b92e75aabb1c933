import { readdirSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, operation, post } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { flagship } from '../support/watch-cache.js';

const names = readdirSync(`${schemaFolder}operations`).map((file) => file.replace('.graphql', ''));

/** The ready operations whose answers hold nothing that our generator made. */
const ofFacts = new Set([
  'choices',
  'criteria-set',
  'disagreements',
  'find-places',
  'indicator-history',
  'indicator-page',
  'reported-figures',
  'search-units',
  'source-deeds',
  'source-facts',
  'source-figures',
  'source-list',
  'source-rules',
  'unit-history',
  'unit-lineage',
  'what-is-known',
]);

/** How often an answer says `"synthetic": true` itself, where it was made to say it of every figure. */
function countSaid(value: Json): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + countSaid(each), 0);
  if (value === null || typeof value !== 'object') return 0;
  const own = value.said?.synthetic === true ? 1 : 0;
  return Object.values(value).reduce((sum: number, each) => sum + countSaid(each), own);
}

describe.each(arrangements)('synthetic figures in answers, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  async function ask(request: object): Promise<{ body: Json; header: string | null; cache: string | null }> {
    const response = await post(platform.url, request);
    const { headers } = response;
    return { body: await response.json(), header: headers.get('x-synthetic'), cache: headers.get('x-cache') };
  }

  it('are said of the flagship, which asks for nobody’s provenance, also where it is kept', async () => {
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await ask(flagship));
    expect(answers.map(({ cache }) => cache)).toContain('hit');
    for (const { body, header } of answers) {
      expect(header).toBe('true');
      expect(body.extensions).toEqual(answers[0]?.body.extensions);
    }
    const { synthetic } = answers[0]?.body.extensions ?? {};
    expect(synthetic['AdministrativeUnit.funding'].synthetic).toBeGreaterThan(0);
    expect(synthetic['AdministrativeUnit.criterionStatuses'].synthetic).toBeGreaterThan(0);
  });

  it('are counted as the answer itself counts them where it is asked', async () => {
    const fields = 'criterionStatuses(year: 2024, criteriaSet: "NTM-COMMUNE-2021")';
    const { body } = await ask({
      query: `{ province(code: "27", asOf: "2024-12-31") { communes(first: 100) { nodes {
        funding(planYear: 2024, groupBy: [PROGRAMME]) { said: provenance { synthetic } }
        ${fields} { status said: provenance { synthetic } } } } } }`,
    });
    expect(body.errors).toBeUndefined();
    const { synthetic } = body.extensions;
    const counted = Object.values(synthetic) as { values: number; synthetic: number }[];
    expect(counted.reduce((sum, each) => sum + each.synthetic, 0)).toBe(countSaid(body.data));
    for (const each of counted) expect(each.synthetic).toBeLessThanOrEqual(each.values);
  });

  it.each([
    ['a point of a trend', 'trend(indicator: "BHYT_COV") { points { value } }', 'TrendPoint|Trend.points'],
    ['a change', 'trend(indicator: "BHYT_COV") { change { absolute } }', 'AdministrativeUnit.trend'],
    ['a rank', 'rank(indicator: "BHYT_COV") { position }', 'AdministrativeUnit.rank'],
    [
      'what there is of indicators',
      'availableIndicators { lastPeriod }',
      'AdministrativeUnit.availableIndicators',
    ],
    [
      'what there is of criteria',
      'availableCriteriaSets { years }',
      'AdministrativeUnit.availableCriteriaSets',
    ],
    ['a progress', 'criteriaProgress(year: 2024) { met }', 'AdministrativeUnit.criteriaProgress'],
    [
      'a count',
      'criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: 2024) { met }',
      'AdministrativeUnit.criteriaSummary',
    ],
    [
      'a series',
      'cumulativeFunding(groupBy: [PROGRAMME]) { disbursedToDate }',
      'AdministrativeUnit.cumulativeFunding',
    ],
  ])('are said of what was made of them: %s', async (_what, field, coordinates) => {
    const { body, header } = await ask({ query: `{ unit(id: "2004:09307") { ${field} } }` });
    expect(body.errors).toBeUndefined();
    expect(header).toBe('true');
    expect(Object.keys(body.extensions.synthetic).join()).toMatch(new RegExp(coordinates));
  });

  it('are said of what `node` finds', async () => {
    const { body } = await ask({
      query: '{ unit(id: "2004:09307") { observations(indicators: ["BHYT_COV"], from: "2024") { id } } }',
    });
    const id = body.data.unit.observations[0].id;
    const found = await ask({
      query: 'query ($id: ID!) { node(id: $id) { ... on Observation { value } } }',
      variables: { id },
    });
    expect(found.body.extensions).toEqual({ synthetic: { Observation: { values: 1, synthetic: 1 } } });
  });

  it('are none where an answer holds facts alone, or no figures', async () => {
    const facts = await ask({
      query:
        '{ unit(id: "VN") { observations(indicators: ["BHYT_COV"], synthetic: false) { value } } programmes { code } }',
    });
    expect(facts.body.data.unit.observations.length).toBeGreaterThan(0);
    expect([facts.header, facts.body.extensions]).toEqual(['false', undefined]);
    const places = await ask({ query: '{ province(code: "27", asOf: "2024-12-31") { name } }' });
    expect([places.header, places.body.extensions]).toEqual(['false', undefined]);
  });

  it.each(names)('are said of %s, or it holds facts alone', async (name) => {
    const { body, header } = await ask(operation(name));
    expect(body.errors).toBeUndefined();
    expect([header, body.extensions !== undefined]).toEqual(
      ofFacts.has(name) ? ['false', false] : ['true', true],
    );
  });
});
