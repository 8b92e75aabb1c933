import type { ResponsePath } from './result-object.js';

/** What went wrong, before it is known where in the answer. */
export interface SourceError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly originalError: Error | undefined;
}

/** Something that went wrong while fetching, and every place of the answer that is null because of it. */
export class Failure {
  readonly paths: ResponsePath[] = [];

  /**
   * @param insteadOfPlaces where it is told of when no place is null because of it; undefined: at no place
   */
  constructor(
    readonly error: SourceError,
    readonly insteadOfPlaces: ResponsePath | undefined,
  ) {}
}

/** Stands in an object of the answer for a value that no source gave, with the reasons. */
export class Missing {
  /**
   * @param tookAlong whether each of the failures has a place of its own in the object, and only took the value along:
   *   it is told here as well if the object stays
   */
  constructor(
    readonly failures: readonly Failure[],
    readonly tookAlong: boolean,
  ) {}
}
