/**
 * What GraphQL Code Generator takes for the scalars of the graph, as its `scalars`.
 *
 * @example
 * config: { scalars: codegenScalars, strictScalars: true }
 */
export const codegenScalars = {
  ID: 'string',
  Date: '@ntp-graph/client#CalendarDate',
  DateTime: 'string',
  Money: '@ntp-graph/client#Money',
  Period: '@ntp-graph/client#Period',
} as const;
