import { composeServices } from '@apollo/composition';
import { GraphQLError, parse } from 'graphql';
import { type Complaint, complaintOf, inWords } from './complaint.js';

/** A subgraph as composition sees it. */
export interface ComposedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** What became of subgraphs that were put together. */
export interface Composition {
  /** The supergraph; undefined when they do not fit together. */
  readonly supergraphSdl: string | undefined;
  /** Why they do not. */
  readonly errors: readonly Complaint[];
  /** What somebody should know and what hinders nothing. */
  readonly hints: readonly Complaint[];
}

/** What cannot be parsed, with the place in it. */
function unreadable({ name, sdl }: ComposedSubgraph): Complaint | undefined {
  try {
    parse(sdl, { noLocation: true });
    return undefined;
  } catch (error) {
    const [at] = error instanceof GraphQLError ? (error.locations ?? []) : [];
    const place = at ? ` (line ${at.line}, column ${at.column})` : '';
    return complaintOf('INVALID_GRAPHQL', `[${name}] ${(error as Error).message}${place}`);
  }
}

/** Puts subgraphs together. */
export function compose(subgraphs: readonly ComposedSubgraph[]): Composition {
  const unread = subgraphs.map(unreadable).filter((complaint) => complaint !== undefined);
  if (unread.length > 0) return { supergraphSdl: undefined, errors: unread, hints: [] };
  const { supergraphSdl, errors, hints } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  return {
    supergraphSdl,
    errors: (errors ?? []).map(({ message, extensions }) => complaintOf(String(extensions.code), message)),
    hints: (hints ?? []).map(({ message, definition }) => complaintOf(definition.code, message)),
  };
}

/**
 * Composes a supergraph of subgraphs that agree in every word: what is written into `schema/` is made of them.
 *
 * @throws Error with every reason, one a line, when the subgraphs do not fit together, or describe a shared thing in
 *   different words
 */
export function composeSupergraph(subgraphs: readonly ComposedSubgraph[]): string {
  const { supergraphSdl, errors, hints } = compose(subgraphs);
  const complaints = [...errors, ...hints];
  if (supergraphSdl && complaints.length === 0) return supergraphSdl;
  throw new Error(complaints.map(inWords).join('\n'));
}
