import type { ObservationFact } from '../../facts/indicator-facts.js';

type Reported = Pick<ObservationFact, 'indicatorCode' | 'period'> & { readonly unitId: string | null };

const STATUSES: readonly string[] = ['A', 'P', 'B', 'E', 'F'];

/** What documents state of units: the generator makes nothing in its place, and follows it. */
export class PublishedFigures {
  private readonly best = new Map<string, Map<string, ObservationFact>>();

  constructor(observations: readonly ObservationFact[]) {
    for (const fact of observations) {
      const { unitId, sex, age, ethnicity, residence } = fact;
      const isOfEverybody = sex === 'T' && [age, ethnicity, residence].every((part) => part === '_T');
      if (unitId !== null && isOfEverybody) this.keep(unitId, fact);
    }
  }

  /** Whether a figure of a unit and period is published, by anybody and however exact. */
  has(row: Reported): boolean {
    return this.best.get(row.unitId ?? '')?.has(keyOf(row)) ?? false;
  }

  /**
   * The figure of a unit in a year to follow; of several the one that the platform answers with. A bound (more than
   * 94 %) is followed as if it were the figure.
   */
  value(indicatorCode: string, unitId: string, year: number): number | null {
    return this.best.get(unitId)?.get(keyOf({ indicatorCode, period: `${year}`, unitId }))?.value ?? null;
  }

  private keep(unitId: string, fact: ObservationFact): void {
    const facts = this.best.get(unitId) ?? new Map<string, ObservationFact>();
    const other = facts.get(keyOf(fact));
    if (other === undefined || isBetter(fact, other)) facts.set(keyOf(fact), fact);
    this.best.set(unitId, facts);
  }
}

function keyOf({ indicatorCode, period }: Reported): string {
  return `${indicatorCode} ${period}`;
}

// As the indicators subgraph has it: by status, the latest publication, the publisher's name.
function isBetter(one: ObservationFact, other: ObservationFact): boolean {
  const byStatus = STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status);
  if (byStatus !== 0) return byStatus < 0;
  const [day, otherDay] = [one.publishedOn ?? '', other.publishedOn ?? ''];
  return day === otherDay ? one.publisher < other.publisher : day > otherDay;
}
