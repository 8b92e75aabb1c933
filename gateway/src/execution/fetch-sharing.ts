import type { GatewayContext } from '../gateway-context.js';
import type { FetchResult, SourceFetch } from '../sources/prepared-fetch.js';

type Variables = Readonly<Record<string, unknown>>;

/** A fetch that equal ones can be told by: same source, same text but for the operation's name. */
export interface ShareableFetch {
  readonly identity: string;
  /** Whether the plan holds another fetch of this identity. */
  readonly repeated: boolean;
  readonly fetch: SourceFetch;
}

/** A context whose requests may share reads with others that see the same. */
interface ScopedContext {
  readonly accessScope?: string | undefined;
}

type Flights = Map<string, Map<string, Promise<FetchResult>>>;

function join(
  flights: Flights,
  identity: string,
  variables: string,
  start: () => Promise<FetchResult>,
): Promise<FetchResult> {
  let ofIdentity = flights.get(identity);
  if (!ofIdentity) {
    ofIdentity = new Map();
    flights.set(identity, ofIdentity);
  }
  let flight = ofIdentity.get(variables);
  if (!flight) {
    flight = start();
    ofIdentity.set(variables, flight);
  }
  return flight;
}

/** Reads under way in this process, by access scope. */
const underWay = new Map<string, Flights>();

function joinUnderWay(
  scope: string,
  identity: string,
  variables: string,
  start: () => Promise<FetchResult>,
): Promise<FetchResult> {
  const flights = underWay.get(scope) ?? new Map();
  underWay.set(scope, flights);
  return join(flights, identity, variables, () =>
    start().finally(() => {
      const ofIdentity = flights.get(identity);
      ofIdentity?.delete(variables);
      if (ofIdentity?.size === 0) flights.delete(identity);
      if (flights.size === 0) underWay.delete(scope);
    }),
  );
}

/**
 * Lets equal reads be one: within a request always; between requests while the first is under way, and only where
 * both name the same access scope. Without a scope nothing passes from one request to another.
 */
export class FetchSharing {
  private readonly ofRequest: Flights = new Map();

  run(shareable: ShareableFetch, variables: Variables, context: GatewayContext): Promise<FetchResult> {
    const start = () => shareable.fetch(variables, context);
    const scope = (context as ScopedContext).accessScope;
    if (scope === undefined && !shareable.repeated) return start();
    const text = JSON.stringify(variables);
    const begin = scope === undefined ? start : () => joinUnderWay(scope, shareable.identity, text, start);
    return shareable.repeated ? join(this.ofRequest, shareable.identity, text, begin) : begin();
  }
}
