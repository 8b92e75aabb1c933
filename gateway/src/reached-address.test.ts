import { once } from 'node:events';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { reachedAddress } from './reached-address.js';

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

it.each([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '[::1]'],
  ['0:0:0:0:0:0:0:0', '[::1]'],
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '[::1]'],
  ['localhost', 'localhost'],
  ['10.1.2.3', '10.1.2.3'],
  ['fd00::12', '[fd00::12]'],
])('who listens on %s is reached at %s', (host, address) => {
  expect(reachedAddress(host)).toBe(address);
});

it.each(['0.0.0.0', '127.0.0.1', 'localhost', ...(hasIpv6 ? ['::', '::1'] : [])])(
  'a server on %s answers there',
  async (host) => {
    const server = createServer((_request, response) => void response.end('here')).listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    expect(await (await fetch(`http://${reachedAddress(host)}:${port}`)).text()).toBe('here');
    server.closeAllConnections();
    server.close();
  },
);
