import { type FetchResult, type SyntheticFields, syntheticExtension } from '@ntp-graph/kit';

/** An answer, as far as it says something of synthetic figures. */
interface Saying {
  extensions?: Record<string, unknown>;
}

interface Count {
  values: number;
  synthetic: number;
}

function isCount(value: unknown): value is Count {
  const { values, synthetic } = (value ?? {}) as Partial<Count>;
  return Number.isSafeInteger(values) && Number.isSafeInteger(synthetic);
}

/** Sums up what the fetches of one answer say of synthetic figures. A partner's server may say anything. */
export class SyntheticSum {
  private readonly seen = new Set<object>();
  private counts: Record<string, Count> | undefined;

  /** Adds an answer of a source; one that serves two fetches counts once. */
  add(result: FetchResult | Saying): void {
    const said = result.extensions?.[syntheticExtension];
    if (typeof said !== 'object' || said === null || this.seen.has(result)) return;
    this.seen.add(result);
    for (const [coordinate, count] of Object.entries(said)) {
      if (isCount(count)) this.addCount(coordinate, count);
    }
  }

  /** The fields that hold synthetic figures, by name, whichever fetch was answered first; undefined where none does. */
  fields(): SyntheticFields | undefined {
    if (!this.counts) return undefined;
    return Object.fromEntries(Object.entries(this.counts).sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private addCount(coordinate: string, { values, synthetic }: Count): void {
    this.counts ??= Object.create(null) as Record<string, Count>;
    const known = this.counts[coordinate] ?? { values: 0, synthetic: 0 };
    this.counts[coordinate] = {
      values: known.values + values,
      synthetic: known.synthetic + synthetic,
    };
  }
}

/** An answer with what other answers say of synthetic figures that it rests on. */
export function withSyntheticOf<Result extends Saying>(result: Result, others: readonly Saying[]): Result {
  const sum = new SyntheticSum();
  for (const one of [result, ...others]) sum.add(one);
  const fields = sum.fields();
  return fields ? { ...result, extensions: { ...result.extensions, [syntheticExtension]: fields } } : result;
}
