import { isIPv6 } from 'node:net';

/** What a host is written as in a URL: `[::1]`, `127.0.0.1`, `localhost`. All zeros, however they are written, are `[::]`. */
function inUrl(host: string): string {
  return new URL(`http://${isIPv6(host) ? `[${host}]` : host}`).hostname;
}

const own: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' };

/** The address, as in a URL, by which a server that listens on this host is reached from the same machine. */
export function reachedAddress(host: string): string {
  const written = inUrl(host);
  return own[written] ?? written;
}
