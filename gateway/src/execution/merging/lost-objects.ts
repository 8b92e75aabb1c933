import { JsonText } from '@ntp-graph/kit';
import { Missing } from './failure.js';
import type { ResultObject } from './result-object.js';

/** What a fetch failed to bring of an object. */
interface Gap {
  readonly object: ResultObject;
  readonly names: readonly string[];
  readonly missing: Missing;
}

/** The objects of an answer of which something is missing. */
export class LostObjects {
  private readonly direct = new Map<unknown, Missing>();
  private readonly within = new Map<unknown, Missing>();
  private readonly gaps: Gap[] = [];

  get size(): number {
    return this.direct.size;
  }

  /** Notes what a fetch failed to bring of an object. */
  add(gap: Gap): void {
    const { object, missing } = gap;
    this.gaps.push(gap);
    if (!this.direct.has(object)) this.direct.set(object, missing);
  }

  /** What a fetch first failed to bring of an object. */
  missingOf(object: unknown): Missing | undefined {
    return this.direct.get(object);
  }

  /**
   * What is missing within a value that one fetch failed to bring and another brought: a plan that asks for one field
   * twice asks for different fields below it, such as the id that the type of an object is found by.
   */
  missingWithin(object: unknown): Missing | undefined {
    return this.within.get(object);
  }

  /** Looks, once everything was fetched, for values that came in spite of a failure. */
  settle(): void {
    for (const { object, names, missing } of this.gaps) {
      // No place of its own that a failure has is within another field.
      const below = missing.tookAlong ? new Missing(missing.failures, false) : missing;
      for (const name of names) this.addWithin(object[name], below);
    }
  }

  private addWithin(value: unknown, missing: Missing): void {
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof Missing || value instanceof JsonText || this.within.has(value)) return;
    if (!Array.isArray(value)) this.within.set(value, missing);
    for (const child of Object.values(value)) this.addWithin(child, missing);
  }
}
