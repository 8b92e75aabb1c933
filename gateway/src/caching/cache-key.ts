import { createHash } from 'node:crypto';
import { type GraphqlRequest, type Language, rightsOf, today } from '@ntp-graph/kit';
import { type AskedOperation, canonicalJson } from './asked-operation.js';

/** What a request may see: two requests of equal scope get equal answers. */
export type AccessScope = string;

/** The scope of everybody: its answers may be kept by caches that several clients share. */
export const publicScope: AccessScope = 'public';

/**
 * The scope of a request: what its caller may read. Callers of equal rights share their answers, and no others do.
 *
 * @param byRules what the caller may read besides by the rules of the graph, as text
 */
export function accessScope({ caller }: Pick<GraphqlRequest, 'caller'>, byRules = ''): AccessScope {
  const rights = rightsOf(caller);
  return (byRules ? `${rights}\n${byRules}` : rights) || publicScope;
}

const minute = 60_000;

function dayOfMinute(count: number): string | null {
  const [before, day, after] = [-1, 0, 1].map((offset) => today(new Date((count + offset) * minute)));
  return day === before && day === after ? (day ?? null) : null;
}

let latest: { readonly count: number; readonly day: string | null } = { count: 0, day: null };

/**
 * The day in Viet Nam that an answer of now belongs to: `asOf` is today by default. In the minutes before and after
 * midnight it is null, and nothing is cached: the clocks of gateways and subgraphs may disagree by seconds.
 */
export function cacheDay(now: number = Date.now()): string | null {
  const count = Math.floor(now / minute);
  if (count !== latest.count) latest = { count, day: dayOfMinute(count) };
  return latest.day;
}

/** Under which circumstances an operation is asked for. */
export interface Circumstances {
  readonly scope: AccessScope;
  readonly day: string;
  readonly language: Language;
  /** The supergraph and the release that answer. */
  readonly graph: string;
}

/** One key for every request that gets the same answer while the data stay the same. */
export function cacheKey(asked: AskedOperation, { scope, day, language, graph }: Circumstances): string {
  const { query, operationName, accept, variables, extensions } = asked;
  return createHash('sha256')
    .update(JSON.stringify([graph, scope, day, language, accept, operationName, query]))
    .update(canonicalJson([variables, extensions]))
    .digest('base64url');
}
