import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Behaviour, FaultyPlatform, honest, json } from '../../support/faulty-platform.js';

const query = '{ places { id name funding { amount } } }';

const whole = JSON.stringify({
  data: { _entities: [{ funding: { amount: 7 } }, { funding: { amount: 7 } }] },
});
const jsonType = { 'content-type': 'application/json' };

/** Sends part of an answer, and the rest of it never. */
const part =
  (headers: Record<string, string>, then: (end: () => void) => void): Behaviour =>
  (response) => {
    response.writeHead(200, { ...jsonType, ...headers });
    response.write(whole.slice(0, 40), () => then(() => response.destroy()));
  };

const unavailable = 'SOURCE_UNAVAILABLE';

const spoilt: [name: string, behaviour: Behaviour, code: string][] = [
  ['HTTP 500 and text', (response) => response.writeHead(500).end('Internal error'), unavailable],
  [
    'HTTP 500 and what would be an answer',
    (response, asked, request) => {
      response.statusCode = 500;
      const { writeHead } = response;
      response.writeHead = ((_status: number, headers: object) =>
        writeHead.call(response, 500, headers as never)) as never;
      honest(response, asked, request);
    },
    unavailable,
  ],
  [
    'HTML',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Maintenance</html>'),
    unavailable,
  ],
  ['cut JSON', (response) => response.writeHead(200, jsonType).end(whole.slice(0, 40)), unavailable],
  ['fewer bytes than it says', part({ 'content-length': String(whole.length) }, (end) => end()), unavailable],
  [
    'more bytes than it says',
    (response) => {
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n${whole}`,
      );
    },
    unavailable,
  ],
  ['a connection reset in the middle', part({}, (end) => end()), unavailable],
  ['a body that never ends', part({}, () => {}), 'SOURCE_TIMEOUT'],
  [
    'a body that drips',
    (response) => {
      response.writeHead(200, jsonType);
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    },
    'SOURCE_TIMEOUT',
  ],
  [
    '200 MB',
    (response) => {
      response.writeHead(200, jsonType);
      const megabyte = Buffer.alloc(1024 * 1024, 0x20);
      let sent = 0;
      const send = () => {
        while (sent < 200 && !response.destroyed) {
          sent += 1;
          if (!response.write(megabyte)) return void response.once('drain', send);
        }
        response.end(whole);
      };
      send();
    },
    unavailable,
  ],
  ['nothing', () => {}, 'SOURCE_TIMEOUT'],
  ['a reset before any byte', (response) => response.socket?.resetAndDestroy(), unavailable],
  ['null for data', (response) => json(response, { data: null }), unavailable],
  ['no data and no errors', (response) => json(response, {}), unavailable],
  ['empty data', (response) => json(response, { data: {} }), 'DOWNSTREAM_SERVICE_ERROR'],
  [
    'entities without what was asked for',
    (response) => json(response, { data: { _entities: [{ __typename: 'Place' }, {}] } }),
    unavailable,
  ],
  [
    'too few entities',
    (response) => json(response, { data: { _entities: [{ funding: { amount: 7 } }] } }),
    'DOWNSTREAM_SERVICE_ERROR',
  ],
  [
    'errors that are no list',
    (response) => json(response, { ...JSON.parse(whole), errors: 'all of them' }),
    unavailable,
  ],
  [
    'errors with HTTP 200',
    (response) => json(response, { data: null, errors: [{ message: 'no' }] }),
    'DOWNSTREAM_SERVICE_ERROR',
  ],
];

describe('of a subgraph that answers with', () => {
  let platform: FaultyPlatform;
  beforeAll(async () => {
    platform = await FaultyPlatform.start();
    expect((await platform.ask(query)).errors).toBeUndefined();
  });
  afterAll(() => platform?.close());

  it.each(spoilt)(
    '%s, everything else arrives, each field has its error, and nothing is kept',
    async (...the) => {
      const [, behaviour, code] = the;
      platform.finance.behaviour = behaviour;
      platform.finance.version += 1;
      // The third of equal requests would be answered from what is kept of the second.
      for (let time = 1; time <= 3; time += 1) {
        const { data, errors, cache, milliseconds } = await platform.ask(query);
        expect(data.places).toEqual([
          { id: 'a', name: 'Place a', funding: null },
          { id: 'b', name: 'Place b', funding: null },
        ]);
        expect(errors?.map(({ path }) => path)).toEqual([
          ['places', 0, 'funding'],
          ['places', 1, 'funding'],
        ]);
        expect(errors?.map(({ extensions }) => extensions)).toEqual(
          [0, 1].map(() => ({ code, serviceName: 'finance' })),
        );
        expect(cache).not.toBe('hit');
        expect(milliseconds).toBeLessThan(3000);
      }
      platform.finance.behaviour = honest;
      const { data, errors } = await platform.ask(query);
      expect(errors).toBeUndefined();
      expect(data.places[0].funding).toEqual({ amount: 7 });
    },
  );

  it('a field of the root left out: that field has an error', async () => {
    platform.finance.behaviour = (response) => json(response, { data: {} });
    expect(await platform.ask('{ total places { id } }')).toMatchObject({
      data: { total: null, places: [{ id: 'a' }, { id: 'b' }] },
      errors: [{ path: ['total'], extensions: { code: unavailable, serviceName: 'finance' } }],
    });
  });

  it('a null entity: it is null without an error, as Federation has it, and nothing is kept of it', async () => {
    platform.finance.behaviour = (response) =>
      json(response, { data: { _entities: [null, { __typename: 'Place', funding: { amount: 7 } }] } });
    const again = '{ places { name funding { amount } } }';
    for (let time = 1; time <= 3; time += 1) {
      const { data, errors, cache } = await platform.ask(again);
      expect(errors).toBeUndefined();
      expect(data.places.map(({ funding }: { funding: unknown }) => funding)).toEqual([null, { amount: 7 }]);
      expect(cache).not.toBe('hit');
    }
    platform.finance.behaviour = honest;
    expect((await platform.ask(again)).data.places[0].funding).toEqual({ amount: 7 });
  });
});
