import type { IndicatorFact, ObservationFact } from '../facts/indicator-facts.js';
import type { ObservationRow } from '../synthetic/synthetic-data-set.js';

/** What places there are, the largest first. */
export const COVERED_LEVELS = ['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
export type CoveredLevel = (typeof COVERED_LEVELS)[number];

/** How many values of one indicator there are for places of one level. */
export interface Coverage {
  readonly indicator: IndicatorFact;
  readonly level: CoveredLevel;
  readonly facts: number;
  /** Who published them, and how many, most first. */
  readonly publishers: readonly (readonly [name: string, values: number])[];
  /** The years that they are of, or that their periods touch. */
  readonly years: readonly number[];
  readonly synthetic: number;
  readonly syntheticYears: readonly number[];
}

type Observation = Pick<ObservationFact, 'unitId' | 'regionId' | 'periodStart' | 'periodEnd' | 'publisher'>;

class Tally {
  facts = 0;
  synthetic = 0;
  readonly publishers = new Map<string, number>();
  readonly years = new Set<number>();
  readonly syntheticYears = new Set<number>();

  addFact(fact: Observation): void {
    this.facts += 1;
    this.publishers.set(fact.publisher, (this.publishers.get(fact.publisher) ?? 0) + 1);
    addYears(this.years, fact);
  }

  addSynthetic(row: Observation): void {
    this.synthetic += 1;
    addYears(this.syntheticYears, row);
  }
}

/** What there is of each indicator and level: only where there is something, in the order of the indicators. */
export function dataCoverage(
  indicators: readonly IndicatorFact[],
  facts: Iterable<ObservationFact>,
  synthetic: Iterable<ObservationRow>,
): readonly Coverage[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (code: string, row: Observation): Tally => {
    const key = `${code} ${levelOf(row)}`;
    const tally = tallies.get(key) ?? new Tally();
    tallies.set(key, tally);
    return tally;
  };
  for (const fact of facts) tallyOf(fact.indicatorCode, fact).addFact(fact);
  for (const row of synthetic) tallyOf(row.indicatorCode, row).addSynthetic(row);
  return indicators.flatMap((indicator) =>
    COVERED_LEVELS.flatMap((level) => {
      const tally = tallies.get(`${indicator.code} ${level}`);
      return tally === undefined ? [] : [coverageOf(indicator, level, tally)];
    }),
  );
}

function coverageOf(indicator: IndicatorFact, level: CoveredLevel, tally: Tally): Coverage {
  const { facts, synthetic } = tally;
  return {
    indicator,
    level,
    facts,
    publishers: [...tally.publishers].toSorted(([one, n], [other, m]) => m - n || one.localeCompare(other)),
    years: sorted(tally.years),
    synthetic,
    syntheticYears: sorted(tally.syntheticYears),
  };
}

function levelOf({ unitId }: Observation): CoveredLevel {
  if (unitId === null) return 'REGION';
  if (unitId === 'VN') return 'COUNTRY';
  const digits = unitId.length - '2004:'.length;
  return digits === 2 ? 'PROVINCE' : digits === 3 ? 'DISTRICT' : 'COMMUNE';
}

function addYears(years: Set<number>, { periodStart, periodEnd }: Observation): void {
  const last = Number(periodEnd.slice(0, 4));
  for (let year = Number(periodStart.slice(0, 4)); year <= last; year += 1) years.add(year);
}

function sorted(years: ReadonlySet<number>): readonly number[] {
  return [...years].toSorted((one, other) => one - other);
}
