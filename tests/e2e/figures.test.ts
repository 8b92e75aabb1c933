import { afterAll, beforeAll, describe, expect } from 'vitest';
import { ask } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { criteria } from './figures/criteria.js';
import type { DataOf } from './figures/data-of.js';
import { geography } from './figures/geography.js';
import { money } from './figures/money.js';
import { observations } from './figures/observations.js';

const inOneProcess = arrangements.filter(({ subgraphs }) => subgraphs === 'local');

// Sums and counts are those of the demo data set, taken from its tables; published values are as their documents have them.
describe.each(inOneProcess)('what a number means, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  const dataOf: DataOf = async (query) => {
    const { data, errors } = await ask(platform.url, query);
    expect(errors).toBeUndefined();
    return data;
  };

  describe('money', () => money(dataOf));
  describe('criteria', () => criteria(dataOf));
  describe('geography', () => geography(dataOf));
  describe('observations', () => observations(dataOf));
});
