import { type DestinationStream, type Logger, pino } from 'pino';
import { requestName } from './request-name.js';

export type { Logger } from 'pino';

/** What must not be read in a log, wherever an object that is logged has it. */
const secretHeaders = ['authorization', 'cookie', 'set-cookie', 'x-api-key', 'ntp-graph-signature'];
const secretPaths = secretHeaders.flatMap((name) => [
  `["${name}"]`,
  `headers["${name}"]`,
  `*.headers["${name}"]`,
]);

/** On each line that is written for a request, whichever code writes it. */
function requestOfLine(): object {
  const requestId = requestName();
  return requestId === undefined ? {} : { requestId };
}

/** The log of a server: one line of JSON for each event, on standard output unless told otherwise. */
export function openLogger(name: string, level: string, output?: DestinationStream): Logger {
  const redact = { paths: secretPaths, censor: '[kept back]' };
  return pino({ name, level, redact, mixin: requestOfLine }, output as DestinationStream);
}
