import { Directive } from 'type-graphql';

/** How long clients and CDNs may keep what they were given without asking again. */
export interface CacheHint {
  /** Seconds. */
  readonly maxAge?: number;
  /** As long as the object that this is a field of. */
  readonly inheritMaxAge?: boolean;
}

/**
 * The directive of Apollo Server as every subgraph declares it. It is composed into the supergraph, where the gateway
 * reads it. Whether an answer is for one client only follows from who asked, so there is no `scope`.
 */
export const cacheControlLink = `extend schema
  @link(url: "https://ntp-graph.example/cacheControl/v1.0", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")

"""
How many seconds clients and CDNs may keep this without asking again: only for what does not change. An answer may be
kept as long as the least of what it selects; without a hint that is 0, and a kept answer is revalidated by its ETag.
"""
directive @cacheControl(maxAge: Int, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION`;

/**
 * Declares a hint on a type, or on a field that gives an object. Only for what does not change: clients and CDNs do
 * not hear of a write before the time is over.
 *
 * @example
 * \@CacheControl({ maxAge: 3600 })
 * \@ObjectType()
 * class Region {}
 */
export function CacheControl(hint: CacheHint) {
  const texts = Object.entries(hint).map(([name, value]) => `${name}: ${value}`);
  return Directive(`@cacheControl(${texts.join(', ')})`);
}
