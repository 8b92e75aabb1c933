import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../gateway-context.js';
import type { AuditEvent } from './key-store.js';

/** Writes an entry of the audit. */
export type RecordEvent = (event: AuditEvent) => Promise<void>;

/** Has each mutation in the audit before it is executed: one that cannot be written down is not executed. */
export function auditMutations(record: RecordEvent): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, operationName, contextValue }) {
          if (operation?.operation !== 'mutation') return;
          const { caller, requestId } = contextValue;
          await record({
            actor: caller.id ?? 'everybody',
            action: 'MUTATION',
            subject: operationName ?? 'without a name',
            detail: requestId === undefined ? null : JSON.stringify({ requestId }),
          });
        },
      };
    },
  };
}
