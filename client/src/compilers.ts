/**
 * What GraphQL Code Generator takes for the scalars of the graph, as its `scalars`.
 *
 * @example
 * config: { scalars: codegenScalars, strictScalars: true }
 */
export const codegenScalars = {
  ID: 'string',
  Date: '@ntp-graph/client#CalendarDate',
  Money: '@ntp-graph/client#Money',
  Period: '@ntp-graph/client#Period',
} as const;

/**
 * What relay-compiler takes for them, as its `customScalarTypes`.
 *
 * @example
 * export default { language: 'typescript', schema: 'schema.graphql', src: 'src', customScalarTypes: relayScalars };
 */
export const relayScalars = {
  Date: { name: 'CalendarDate', path: '@ntp-graph/client' },
  Money: { name: 'Money', path: '@ntp-graph/client' },
  Period: { name: 'Period', path: '@ntp-graph/client' },
} as const;
