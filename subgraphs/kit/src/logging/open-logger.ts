import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** What must not be read in a log, wherever an object that is logged has it. */
const secretHeaders = ['authorization', 'cookie', 'set-cookie', 'x-api-key', 'ntp-graph-signature'];
const secretPaths = secretHeaders.flatMap((name) => [
  `["${name}"]`,
  `headers["${name}"]`,
  `*.headers["${name}"]`,
]);

/** The log of a server: one line of JSON for each event, on standard output unless told otherwise. */
export function openLogger(name: string, level: string, output?: DestinationStream): Logger {
  return pino(
    { name, level, redact: { paths: secretPaths, censor: '[kept back]' } },
    output as DestinationStream,
  );
}
