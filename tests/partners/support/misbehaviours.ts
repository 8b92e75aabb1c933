import { type Behaviour, json } from '../../support/faulty-platform.js';

/** A way not to answer, and the code of the error that each field then has. */
export type Misbehaviour = readonly [what: string, behaviour: Behaviour, code: string];

const unavailable = 'SOURCE_UNAVAILABLE';
/** Of an answer in GraphQL that is not what the specification of subgraphs says. */
const malformed = 'DOWNSTREAM_SERVICE_ERROR';
const asJson = { 'content-type': 'application/json' };

/** Megabytes that were written of the huge answer, until the other side hung up. */
export const huge = { megabytes: 300, written: 0 };

/** That many megabytes, as fast as they are taken. */
export const sendHuge: Behaviour = (response) => {
  response.writeHead(200, asJson);
  const megabyte = Buffer.alloc(1024 * 1024, 0x20);
  huge.written = 0;
  const send = () => {
    while (huge.written < huge.megabytes && !response.destroyed) {
      huge.written += 1;
      if (!response.write(megabyte)) return void response.once('drain', send);
    }
    response.end('{"data":{}}');
  };
  send();
};

/** A byte now and then, without end: each comes in time. */
const trickle: Behaviour = (response) => {
  response.writeHead(200, asJson);
  const timer = setInterval(() => response.write(' '), 50);
  response.once('close', () => clearInterval(timer));
};

/** An answer with that many errors, all of one entity. */
export const withErrors =
  (count: number): Behaviour =>
  (response) =>
    json(response, {
      data: { _entities: [null] },
      errors: Array.from({ length: count }, (_, index) => ({
        message: `x${index}`,
        path: ['_entities', 0],
      })),
    });

/** Ways to take longer than anybody waits. */
export const slow: readonly Misbehaviour[] = [
  ['never answers', () => {}, 'SOURCE_TIMEOUT'],
  ['sends a byte now and then', trickle, 'SOURCE_TIMEOUT'],
];

/** What else a subgraph that fails may do, whatever it was asked. */
export const misbehaviours: readonly Misbehaviour[] = [
  ['breaks the connection', (response) => response.socket?.destroy(), unavailable],
  ['sends HTML', (response) => response.end('<html>Maintenance</html>'), unavailable],
  [
    'sends fewer bytes than it says',
    (response) => {
      response.writeHead(200, { ...asJson, 'content-length': '500' });
      response.write('{"data":', () => response.destroy());
    },
    unavailable,
  ],
  [
    'sends more bytes than it says',
    (response) =>
      response.writeHead(200, { ...asJson, 'content-length': '8' }).end('{"data":{"_entities":[]}}'),
    unavailable,
  ],
  ['sends null for all', (response) => json(response, { data: null }), unavailable],
  ['sends no entities', (response) => json(response, { data: { _entities: null } }), malformed],
  [
    'sends fewer entities than it was asked for',
    (response) => json(response, { data: { _entities: [] } }),
    malformed,
  ],
  ['sends 20,000 errors', withErrors(20_000), unavailable],
];
