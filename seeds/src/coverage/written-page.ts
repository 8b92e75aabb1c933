import { readFacts } from '../facts/read-facts.js';
import { buildGeography } from '../geography/build-geography.js';
import { generateSynthetic } from '../synthetic/generate-synthetic.js';
import { coveragePage } from './coverage-page.js';

/** Where the page is kept. */
export const pagePath = new URL('../../../docs/reference/data-coverage.md', import.meta.url);

/** The page as it should be: of the data set that a first start loads. */
export function currentPage(seedNumber: number): string {
  const facts = readFacts();
  const data = generateSynthetic({ geography: buildGeography(), facts, scale: 'demo', seedNumber });
  return coveragePage(facts.indicators, facts.observations, facts.sources, data.observations());
}
