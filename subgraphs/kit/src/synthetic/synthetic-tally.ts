/** How many figures a field holds, and how many of them our generator made. */
export interface SyntheticCount {
  readonly values: number;
  readonly synthetic: number;
}

/** The fields that hold synthetic figures, by coordinate, e.g. `AdministrativeUnit.funding`. */
export type SyntheticFields = Readonly<Record<string, SyntheticCount>>;

/** The name of what an answer says of its synthetic figures, among its `extensions`. */
export const syntheticExtension = 'synthetic';

/** Whether a row is a synthetic figure, or made of any. */
// biome-ignore lint/suspicious/noExplicitAny: each knows the rows of its own type.
export type IsSynthetic = (row: any) => boolean;

type Counts = Map<string, { values: number; synthetic: number }>;

/** Counts the figures of one answer of a subgraph, and those among them that are synthetic. */
export class SyntheticTally {
  private counts: Counts = new Map();

  /** Counts what a field holds: a figure, a list of them, or nothing. */
  count(coordinate: string, value: unknown, isSynthetic: IsSynthetic): void {
    if (value === null || typeof value !== 'object') return;
    const known = this.counts.get(coordinate) ?? { values: 0, synthetic: 0 };
    this.counts.set(coordinate, known);
    for (const figure of Array.isArray(value) ? value : [value]) {
      if (figure === null || typeof figure !== 'object' || figure instanceof Error) continue;
      known.values += 1;
      if (isSynthetic(figure)) known.synthetic += 1;
    }
  }

  /** What was counted so far, to go back to where the same is counted again. */
  mark(): Counts {
    return new Map([...this.counts].map(([coordinate, count]) => [coordinate, { ...count }]));
  }

  /** Forgets what was counted since. */
  reset(mark: Counts): void {
    this.counts = mark;
  }

  /** The fields that hold anything synthetic; undefined where none does. */
  fields(): SyntheticFields | undefined {
    const found = [...this.counts].filter(([, { synthetic }]) => synthetic > 0);
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  }
}
