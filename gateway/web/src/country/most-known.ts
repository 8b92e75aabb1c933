import type { WhatIsKnownQuery } from '@ntp-graph/client';

/** An indicator in the year in which most provinces have a value of it. */
export interface KnownYear {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly provinces: number;
}

/** What there is of most provinces, each indicator once; of years with as many provinces the last. */
export function mostKnown({ provinces }: WhatIsKnownQuery, most: number): readonly KnownYear[] {
  const counts = new Map<string, KnownYear>();
  for (const { availableIndicators } of provinces?.nodes ?? []) {
    for (const { indicator, periods } of availableIndicators ?? []) {
      for (const period of periods.filter((each) => /^\d{4}$/.test(each))) {
        const { code, name } = indicator;
        const key = `${code} ${period}`;
        const known = counts.get(key)?.provinces ?? 0;
        counts.set(key, { code, name, year: Number(period), provinces: known + 1 });
      }
    }
  }
  const ordered = [...counts.values()].sort(
    (one, other) => other.provinces - one.provinces || other.year - one.year,
  );
  const codes = new Set<string>();
  return ordered.filter(({ code }) => !codes.has(code) && codes.add(code)).slice(0, most);
}
