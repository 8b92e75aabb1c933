import { expect, test } from 'vitest';
import { mostKnown } from './most-known.js';

const of = (code: string, ...periods: string[]) => ({
  indicator: { id: code, code, name: `Name of ${code}` },
  periods,
});

test('what most provinces have comes first, each indicator once, of equals the last year', () => {
  const nodes = [
    { id: 'a', availableIndicators: [of('POP', '2021', '2022'), of('POV', '2023')] },
    { id: 'b', availableIndicators: [of('POP', '2021', '2022', '2022-Q1')] },
    { id: 'c', availableIndicators: [of('POV', '2023'), of('BEDS', '2020')] },
    { id: 'd', availableIndicators: null },
  ];
  const known = mostKnown({ provinces: { nodes } } as never, 2);
  expect(known).toEqual([
    { code: 'POV', name: 'Name of POV', year: 2023, provinces: 2 },
    { code: 'POP', name: 'Name of POP', year: 2022, provinces: 2 },
  ]);
  expect(mostKnown({ provinces: null }, 3)).toEqual([]);
});
