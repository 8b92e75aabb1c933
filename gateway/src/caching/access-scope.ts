import type { GraphqlRequest } from '@ntp-graph/kit';

/** What a request may see: two requests of equal scope get equal answers. */
export type AccessScope = string;

/** The scope of everybody: its answers may be kept by caches that several clients share. */
export const publicScope: AccessScope = 'public';

/** The scope of a request. All data are public as yet. */
export function accessScope(_request: GraphqlRequest): AccessScope {
  return publicScope;
}
