/** A form in which the graph is served: what of the supergraph it has, and at which path. */
export interface GraphVariant {
  /** Where it is asked, e.g. `/graphql`. */
  readonly path: string;
  /** The supergraph that it is made of, given the whole one. */
  readonly supergraphOf: (supergraphSdl: string) => string;
}

/** The whole graph at its usual address. */
export const wholeGraph: GraphVariant = { path: '/graphql', supergraphOf: (supergraphSdl) => supergraphSdl };
