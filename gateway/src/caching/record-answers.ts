import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../gateway-context.js';
import type { ServedGraph } from './served-graph.js';

/**
 * The plugin that notes the policy of answers that may be kept: to a query, without errors, and without extensions,
 * which say something of one request alone.
 */
export function recordAnswers(graph: ServedGraph): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, document, operation, response: { body } }) {
          if (!document || operation?.operation !== 'query' || body.kind !== 'single') return;
          const { errors, extensions } = body.singleResult;
          if (errors?.length || Object.keys(extensions ?? {}).length > 0) return;
          contextValue.record.policy = graph.policyOf(document);
        },
      };
    },
  };
}
