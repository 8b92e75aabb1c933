import { ObjectMemo, type TakingTurns } from '@ntp-graph/kit';
import type { Failure, Missing } from '../merging/failure.js';
import type { LostObjects } from '../merging/lost-objects.js';
import type { ResponsePath } from '../merging/result-object.js';

type Fields = Readonly<Record<string, unknown>>;

/** A value that its type does not allow. */
export interface InvalidValue {
  readonly message: string;
  readonly path: ResponsePath;
  /** Whether it is null, where null is not allowed. */
  readonly isNull: boolean;
}

/** A place of the answer that is null because of a failure that has another place. */
interface Aside {
  readonly failure: Failure;
  readonly path: ResponsePath;
}

function isBelow({ path }: Aside, above: ResponsePath, depth: number): boolean {
  for (let index = 0; index < depth; index += 1) if (path[index] !== above[index]) return false;
  return true;
}

/** The state of writing one answer: where it is, and what could not be written. */
export class AnswerState {
  /** Response names and indices down to the value being written: the first `depth` of them. */
  readonly path: (string | number)[] = [];
  depth = 0;
  /** Whether the null just written stands for an error that is already reported, here or below. */
  failed = false;
  /** How many nulls so far have a reason. */
  reasons = 0;
  readonly invalid: InvalidValue[] = [];
  private readonly asides: Aside[] = [];
  private readonly texts = new Map<ValueWriter, ObjectMemo<string>>();

  constructor(private readonly lost: LostObjects) {}

  /** What a writer has written so far, by value. */
  textsOf(write: ValueWriter): ObjectMemo<string> {
    const known = this.texts.get(write);
    if (known) return known;
    const created = new ObjectMemo<string>();
    this.texts.set(write, created);
    return created;
  }

  /** Reports that the value here cannot be written; null takes its place. */
  fail(message: string, isNull = false): undefined {
    this.invalid.push({ message, path: this.path.slice(0, this.depth), isNull });
    this.reasons += 1;
    this.failed = true;
  }

  /** Says that nothing is here because of a failure; null takes its place. */
  miss({ failures, tookAlong }: Missing): undefined {
    const path = this.path.slice(0, this.depth);
    for (const failure of failures) {
      if (tookAlong) this.asides.push({ failure, path });
      else failure.paths.push(path);
    }
    this.reasons += 1;
    this.failed = true;
  }

  /** Says that it cannot be told what an object is, because of what is missing of it. */
  missOf(object: unknown): undefined {
    const missing = this.lost.missingOf(object) ?? this.lost.missingWithin(object);
    if (missing) this.miss(missing);
    this.failed = true;
  }

  /** Why something may be missing of an object that another fetch brought than the one that failed to. */
  missingWithin(object: unknown): Missing | undefined {
    return this.lost.missingWithin(object);
  }

  /** Says that nothing is here after all, whatever was written below: of what is told elsewhere no more is said. */
  drop(): void {
    const { asides, path, depth } = this;
    while (asides.length > 0 && isBelow(asides[asides.length - 1] as Aside, path, depth)) asides.pop();
  }

  /** Tells at the places that are left of failures that have another place. */
  tellAsides(): void {
    for (const { failure, path } of this.asides) failure.paths.push(path);
  }

  /** The place of the value being written, in words. */
  describe(typeName: string, parentName: string): string {
    const last = this.path[this.depth - 1];
    return typeof last === 'string'
      ? `field ${parentName}.${last}`
      : `array element of type ${typeName} at index ${last}`;
  }
}

/**
 * Writes a value as JSON text; undefined stands for null. It then says in `state.failed` whether the null is
 * an error that is reported already.
 *
 * @param value never trusted to be of the type that the schema says
 * @param parent the object that the value is a field of
 */
export interface ValueWriter {
  (value: unknown, state: AnswerState, parent: Fields): string | undefined;
  /** Does the same and lets others have their turn; left out where a value is written in no time. */
  readonly inTurns?: PatientWriter;
}

/** Writes a value as a `ValueWriter` does, and lets others have their turn between the items of its outermost lists. */
export type PatientWriter = (
  value: unknown,
  state: AnswerState,
  parent: Fields,
  turns: TakingTurns,
) => Promise<string | undefined>;
