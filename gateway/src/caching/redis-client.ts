import { createClient, RESP_TYPES } from 'redis';

const connectTimeout = 500;
const longestPause = 2000;
const mostCommands = 1000;

/** A client that answers with bytes, fails at once while Redis is away, and keeps trying to come back. */
export function redisClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: mostCommands,
    // A peer that vanished without a word shows itself by not answering the pings.
    pingInterval: 5000,
    socket: {
      connectTimeout,
      socketTimeout: 15_000,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 10), longestPause),
    },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
}
