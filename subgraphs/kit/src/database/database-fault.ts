import { PlatformError } from '../platform-error.js';

/** What became of a statement that failed for no fault of its own. */
export type DatabaseFault = 'lost' | 'late';

/** PostgreSQL's codes for a connection or a read that it gives up or does not take, beside the class 08 of those that failed. */
const lostCodes = new Set([
  '57P01', // It is stopped.
  '57P02', // It has crashed.
  '57P03', // It is starting.
  '57P05', // The session was idle for too long.
  '53300', // It has as many connections as it takes.
  '40001', // It is a replica, which had to take away what was being read to keep up with its primary.
]);

/** The system's codes for a connection that fails. */
const systemCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** `query_canceled`: by `statement_timeout`, by an operator or by us. */
const cancelled = '57014';

/** What pg says, without a code, of a connection that it has lost or does not get. */
const lostMessages =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Connection ended unexpectedly)/;

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

/** What became of the statement whose error this is; null where the statement itself is wrong. */
export function faultOf(error: unknown): DatabaseFault | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  if (code === cancelled) return 'late';
  if (lostCodes.has(code) || systemCodes.has(code) || /^08\w{3}$/.test(code)) return 'lost';
  return lostMessages.test(error.message) ? 'lost' : null;
}

/** The error of a read that failed so, as a client is told. */
export function errorOfFault(fault: DatabaseFault): PlatformError {
  return fault === 'lost'
    ? new PlatformError('SOURCE_UNAVAILABLE', 'The database cannot be reached.')
    : new PlatformError('SOURCE_TIMEOUT', 'The database was stopped reading, for it took too long.');
}
