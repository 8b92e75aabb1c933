import { Missing } from './failure.js';
import { ResultObject } from './result-object.js';

type Gap = [name: string, missing: Missing];

const noGaps: readonly Gap[] = [];

/** What is missing of objects of the answer, where anything is: the first that was. */
export class LostObjects {
  private readonly missing = new Map<unknown, Missing>();

  get size(): number {
    return this.missing.size;
  }

  get(object: unknown): Missing | undefined {
    return this.missing.get(object);
  }

  /** Adds an object, and nothing of what is in it. */
  add(object: ResultObject, missing: Missing): void {
    if (!this.missing.has(object)) this.missing.set(object, missing);
  }

  /**
   * Adds the objects in a value that a fetch failed to bring and another brought: a plan that asks for one field twice
   * asks for different fields below it, such as the id that the type of an object is found by.
   */
  addWithin(value: unknown, missing: Missing): void {
    if (Array.isArray(value)) {
      for (const item of value) this.addWithin(item, missing);
    } else if (value instanceof ResultObject) {
      // No place of its own that a failure has is in there.
      this.add(value, missing.tookAlong ? new Missing(missing.failures, false) : missing);
      for (const child of Object.values(value)) this.addWithin(child, missing);
    }
  }

  /** What is missing of an object, by name. */
  gapsIn(object: ResultObject): readonly Gap[] {
    if (!this.missing.has(object)) return noGaps;
    return Object.entries(object).filter((entry): entry is Gap => entry[1] instanceof Missing);
  }

  /** Adds the objects that came where something was missing. */
  addFilled(object: ResultObject, gaps: readonly Gap[]): void {
    for (const [name, missing] of gaps) this.addWithin(object[name], missing);
  }
}
