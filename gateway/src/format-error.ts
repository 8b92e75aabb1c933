import { type ErrorCode, errorTable } from '@ntp-graph/kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCounter } from './observing/request-metrics.js';

/** Of a request that Apollo Server refuses without a code of its own. */
function isRefused(error: unknown): boolean {
  const { http } = error instanceof GraphQLError ? error.extensions : {};
  const status = (http as { status?: number } | undefined)?.status ?? 0;
  return status >= 400 && status < 500;
}

/** Apollo gives what its validation finds one code; an error that we threw within keeps its own. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const thrown = error instanceof GraphQLError ? error.originalError : undefined;
  const own = thrown instanceof GraphQLError ? thrown.extensions.code : undefined;
  const code = String(own ?? formatted.extensions?.code);
  return code === 'INTERNAL_SERVER_ERROR' && isRefused(error) ? 'BAD_REQUEST' : code;
}

/** Whether the message of an error was written for clients: where a subgraph reports it, the request was right in itself. */
function isForClients(code: string, isOfSubgraph: boolean): code is ErrorCode {
  if (!Object.hasOwn(errorTable, code)) return false;
  if (code === 'INTERNAL_SERVER_ERROR' || code === 'DOWNSTREAM_SERVICE_ERROR') return false;
  return !isOfSubgraph || errorTable[code as ErrorCode].of === 'field';
}

/** The longest text of a client's that a message repeats, and the longest message. */
const longestQuoted = 100;
const longestMessage = 1000;

const quoted = /"((?:[^"\\]|\\.)*)"/g;

/** A message, with what it quotes cut short. */
export function shortened(message: string): string {
  if (message.length <= longestQuoted) return message;
  const cut = message.replace(quoted, (whole, text: string) =>
    text.length > longestQuoted ? `"${text.slice(0, longestQuoted)}…"` : whole,
  );
  return cut.length > longestMessage ? `${cut.slice(0, longestMessage)}…` : cut;
}

/**
 * Makes what a client sees of an error: errors thrown on purpose as they are, all others masked and logged. One of a
 * subgraph names it, so that it is known whose fault it was.
 */
export function errorFormatter(log: (error: unknown) => void) {
  const logged = new WeakSet<object>();

  /** One fault stands in an answer at many places. */
  function logOnce(error: unknown): void {
    const fault = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (typeof fault === 'object' && fault !== null) {
      if (logged.has(fault)) return;
      logged.add(fault);
    }
    log(error);
  }

  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { serviceName, paths } = formatted.extensions ?? {};
    const isOfSubgraph = typeof serviceName === 'string';
    const shown = (code: ErrorCode, message: string): GraphQLFormattedError => {
      errorCounter.inc({ code });
      return {
        message: shortened(message),
        ...(formatted.locations ? { locations: formatted.locations } : {}),
        ...(formatted.path ? { path: formatted.path } : {}),
        extensions: { code, ...(isOfSubgraph ? { serviceName } : {}), ...(paths ? { paths } : {}) },
      };
    };
    const code = codeOf(formatted, error);
    if (isForClients(code, isOfSubgraph)) return shown(code, formatted.message);
    logOnce(error);
    return isOfSubgraph
      ? shown('DOWNSTREAM_SERVICE_ERROR', `The ${serviceName} subgraph failed; it has been logged.`)
      : shown('INTERNAL_SERVER_ERROR', 'Something went wrong on our side; it has been logged.');
  };
}
