import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const guide = readFileSync(new URL('../../docs/guides/ask.md', import.meta.url), 'utf8');
const [, example = ''] = /## Words for people[\s\S]*?```graphql\n([\s\S]*?)```/.exec(guide) ?? [];

describe.each(arrangements)('words for people, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform.close());

  async function ask(query: string, language: string) {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query }),
    });
    return { ...((await response.json()) as Answer), said: response.headers.get('content-language') };
  }

  it('come from every subgraph in the language of the request, unless a field asks for another', async () => {
    const query = `{ unit(id: "2004:27") {
      name vi: name(language: VI) en: name(language: EN)
      criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: 2024, criteria: ["15.1"]) { provenance { note } }
      funding(planYear: 2024, groupBy: [PROGRAMME]) { provenance { note } }
      latestObservations(indicators: ["DEM_POP"]) { indicator { name measure { symbol } } }
    } }`;
    for (const [language, said] of [
      ['en-GB', 'en'],
      ['vi', 'vi'],
      ['en-GB', 'en'],
    ] as const) {
      const { data, errors, said: tag } = await ask(query, language);
      expect(errors).toBeUndefined();
      expect(tag).toBe(said);
      const isEnglish = said === 'en';
      const { unit } = data;
      expect(unit).toMatchObject({ name: isEnglish ? unit.en : unit.vi, vi: 'Bắc Ninh', en: 'Bac Ninh' });
      expect(unit.criteriaSummary[0].provenance.note).toMatch(isEnglish ? /^Counted from / : /^Đếm từ /);
      expect(unit.funding[0].provenance.note).toMatch(isEnglish ? /^Summed from / : /^Cộng từ /);
      expect(unit.latestObservations[0].indicator).toMatchObject({
        name: isEnglish ? 'Average population' : 'Dân số trung bình',
        measure: { symbol: isEnglish ? 'persons' : 'người' },
      });
    }
  });

  it('are there as the guide shows them', async () => {
    const { data, errors } = await ask(example, 'vi');
    expect(errors).toBeUndefined();
    expect(data.enumLabels[0]).toMatchObject({ enum: 'CapitalType', label: 'Loại vốn' });
    expect(data.indicator.measure).toMatchObject({ code: '10*-4{population}', name: 'trên 10.000 dân' });
    const [indicator] = data.province.availableIndicators;
    expect(indicator).toMatchObject({ count: expect.any(Number), firstPeriod: expect.any(String) });
    const [commune] = data.province.communes.nodes;
    expect(commune.availableCriteriaSets.length).toBeGreaterThan(0);
  });
});
