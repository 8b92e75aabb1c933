import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { refusalCounter } from '@ntp-graph/kit';
import type { DocumentNode, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../gateway-context.js';
import type { Admission, Verdict } from './admission.js';
import { BeyondLimit } from './limits.js';

/** What makes of an error what a client sees of it. */
type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Apollo Server's place for documents that are parsed and validated. */
interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(): Promise<void>;
  delete(): Promise<void>;
}

/**
 * The documents that were read, for Apollo Server: it neither parses nor validates what it finds there. It puts the
 * schema's hash and a colon before that of the document.
 */
export function documentStore(admission: Admission): DocumentStore {
  return {
    get: async (key) => admission.documentOf(key.slice(key.lastIndexOf(':') + 1)),
    set: async () => {},
    delete: async () => {},
  };
}

function verdictOf(admission: Admission, context: GraphQLRequestContext<GatewayContext>): Verdict {
  const { source = '', queryHash = '', request } = context;
  const { operationName, variables = {} } = request;
  return admission.judge(source, queryHash, { operationName, variables });
}

function refusal(errors: readonly GraphQLError[], format: FormatError) {
  const formatted = errors.map((error) => format(error.toJSON(), error));
  return {
    http: { status: 400, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors: formatted } },
  } as const;
}

/** Counts a refusal by its first error: of one for a limit, it is the only one. */
function countRefusal([error]: readonly GraphQLError[]): void {
  refusalCounter.inc({
    reason: error instanceof BeyondLimit ? error.setting : String(error?.extensions.code),
  });
}

/** The plugin through which each request is read and judged, and that says what it cost to whoever asks. */
export function admitRequests(admission: Admission, format: FormatError): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      let verdict: Verdict = { errors: [], cost: undefined };
      return {
        async didResolveSource({ source, queryHash }) {
          admission.read(source, queryHash);
        },
        async responseForOperation(context) {
          verdict = verdictOf(admission, context);
          const { record } = context.contextValue;
          record.documentHash = context.queryHash;
          record.cost = verdict.cost;
          if (verdict.errors.length > 0) {
            countRefusal(verdict.errors);
            return refusal(verdict.errors, format) as never;
          }
          record.operationName = context.operationName;
          return null;
        },
        async willSendResponse({ request, response: { body } }) {
          if (request.extensions?.cost !== true || body.kind !== 'single' || verdict.cost === undefined)
            return;
          const cost = { estimated: verdict.cost, limit: admission.rules.limits.cost };
          body.singleResult = {
            ...body.singleResult,
            extensions: { ...body.singleResult.extensions, cost },
          };
        },
      };
    },
  };
}
