import { largestPage, type PlatformError } from '@ntp-graph/kit';
import { hashOf } from '../../hash-of.js';
import type { Admission } from '../../limits/admission.js';

/** Sizes of pages, the largest first: of what costs much, fewer are asked for at once. */
const sizes = [largestPage, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

/** A document that is asked for page by page. */
export interface PagedQuery {
  readonly document: string;
  readonly operationName?: string | undefined;
  /** The variables of its first page, where pages have this size. */
  readonly variables: (size: number) => Readonly<Record<string, unknown>>;
}

/**
 * The largest size of pages that the limits let through.
 *
 * @param smallest below it, there would be too many pages
 * @throws PlatformError why even the smallest is refused
 */
export function affordableSize(
  admission: Admission,
  { document, operationName, variables }: PagedQuery,
  smallest = 1,
): number {
  const hash = hashOf(document);
  let refusal: PlatformError | undefined;
  for (const size of sizes.filter((each) => each >= smallest)) {
    const asked = { operationName, variables: variables(size) };
    const [error] = admission.judge(document, hash, asked).errors;
    if (!error) return size;
    refusal = error as PlatformError;
  }
  throw refusal;
}
