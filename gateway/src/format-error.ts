import { errorTable } from '@ntp-graph/kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes that Apollo gives to requests that are wrong in themselves; their messages are for the client. */
const requestErrors = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Apollo gives what its validation finds one code; an error that we threw within keeps its own. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const thrown = error instanceof GraphQLError ? error.originalError : undefined;
  const own = thrown instanceof GraphQLError ? thrown.extensions.code : undefined;
  return String(own ?? formatted.extensions?.code);
}

/** Makes what a client sees of an error: errors thrown on purpose as they are, all others masked and logged. */
export function errorFormatter(log: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = codeOf(formatted, error);
    const position = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (requestErrors.has(code) || (code in errorTable && code !== 'INTERNAL_SERVER_ERROR')) {
      return { message: formatted.message, ...position, extensions: { code } };
    }
    log(error);
    return {
      message: 'Something went wrong on our side; it has been logged.',
      ...position,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
