import { request } from 'node:http';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfForms, compressed, compressionCounter, keepForms } from './compressed-forms.js';
import { entityTag } from './entity-tag.js';
import { type ServedForTest, serveForTest } from './testing/serve-for-test.js';

const long = Buffer.from(JSON.stringify({ data: Array.from({ length: 500 }, (_, index) => `Xã ${index}`) }));
const short = Buffer.from('{"data":{}}');
const bodies: Readonly<Record<string, Buffer>> = { long, short };

interface Received {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: Buffer;
}

/** Asks as it stands: `fetch` decompresses what comes. */
function receive(url: string, headers: Record<string, string>): Promise<Received> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function countOf(encoding: string): Promise<number> {
  const { values } = await compressionCounter.get();
  return values.find(({ labels }) => labels.encoding === encoding)?.value ?? 0;
}

describe('answers', () => {
  let server: ServedForTest;
  const serve = async (compression: boolean) => {
    server = await serveForTest(
      {
        routes: [
          (app) => {
            app.get('/:name', async ({ params }, reply) => {
              const body = bodies[(params as { name: string }).name] as Buffer;
              return reply.headers({ etag: entityTag(body), 'content-type': 'application/json' }).send(body);
            });
          },
        ],
      },
      { compression },
    );
  };
  beforeEach(() => serve(true));
  afterEach(() => server.close());

  it.each([
    ['gzip', 'gzip, deflate', gunzipSync],
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['zstd', 'gzip, deflate, br, zstd', zstdDecompressSync],
    ['gzip', 'zstd;q=0, br;q=0.2, gzip;q=0.9', gunzipSync],
  ])('come as %s to whoever accepts %s', async (encoding, accepted, decompress) => {
    const { headers, bytes } = await receive(`${server.url}/long`, { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(bytes.byteLength),
      vary: 'accept-encoding',
      etag: `W/${entityTag(long)}`,
    });
    expect(bytes.byteLength).toBeLessThan(long.byteLength / 2);
    expect(decompress(bytes).equals(long)).toBe(true);
  });

  it.each([
    ['to whoever accepts none', 'long', {}],
    ['to whoever forbids it', 'long', { 'accept-encoding': 'identity, gzip;q=0' }],
    ['where they are short', 'short', { 'accept-encoding': 'gzip, br, zstd' }],
  ])('come as they are %s', async (_which, name, headers) => {
    const received = await receive(`${server.url}/${name}`, headers);
    expect(received.headers).not.toHaveProperty('content-encoding');
    expect(received.headers.etag).toBe(entityTag(bodies[name] as Buffer));
    expect(received.bytes.equals(bodies[name] as Buffer)).toBe(true);
  });

  it('come as they are where compression is off', async () => {
    await server.close();
    await serve(false);
    const { headers, bytes } = await receive(`${server.url}/long`, { 'accept-encoding': 'gzip' });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('vary');
    expect(bytes.equals(long)).toBe(true);
  });

  it.each([
    ['gzip', `W/${entityTag(long)}`],
    ['identity', entityTag(long)],
  ])('are 304 to whoever has them, however it was encoded, for %s', async (accepted, etag) => {
    for (const known of [entityTag(long), `W/${entityTag(long)}`]) {
      const headers = { 'accept-encoding': accepted, 'if-none-match': known };
      const received = await receive(`${server.url}/long`, headers);
      expect(received).toMatchObject({ status: 304, headers: { etag, vary: 'accept-encoding' } });
      expect(received.headers).not.toHaveProperty('content-encoding');
      expect(received.bytes.byteLength).toBe(0);
    }
  });
});

describe('a body that is sent again and again', () => {
  it('is compressed once per encoding, however many ask at the same time', async () => {
    const body = Buffer.from(long);
    keepForms(body);
    expect(bytesOfForms(body)).toBe(0);
    const before = [await countOf('br'), await countOf('gzip')];
    const forms = await Promise.all([1, 2, 3].map(() => compressed(body, 'br')));
    forms.push(await compressed(body, 'br'));
    expect(new Set(forms).size).toBe(1);
    const zipped = await compressed(body, 'gzip');
    expect([await countOf('br'), await countOf('gzip')]).toEqual(before.map((count) => count + 1));
    expect(bytesOfForms(body)).toBe((forms[0] as Buffer).byteLength + zipped.byteLength);
  });

  it('is at hand in that form without a wait', async () => {
    const body = Buffer.from(long);
    keepForms(body);
    await compressed(body, 'zstd');
    expect(Buffer.isBuffer(compressed(body, 'zstd'))).toBe(true);
  });
});

describe('a stream', () => {
  let server: ServedForTest;
  /** Of two pieces; between them it waits until it is told to go on. */
  let goOn: (error?: Error) => void;
  let ended: Promise<unknown>;
  beforeEach(async () => {
    const waiting = new Promise<void>((resolve, reject) => {
      goOn = (error) => (error ? reject(error) : resolve());
    });
    waiting.catch(() => {});
    async function* pieces(end: () => void): AsyncGenerator<string> {
      try {
        yield long.toString();
        await waiting;
        yield 'the end';
      } finally {
        end();
      }
    }
    server = await serveForTest({
      routes: [
        (app) => {
          app.get('/:type', async ({ params }, reply) => {
            let end = () => {};
            ended = new Promise<void>((resolve) => {
              end = resolve;
            });
            const { type } = params as { type: string };
            return reply.type(`application/${type}`).send(Readable.from(pieces(end), { objectMode: false }));
          });
        },
      ],
    });
  });
  afterEach(() => server.close());

  /** The headers, and the pieces as they come. */
  async function open(type: string, encoding: string) {
    const response = await fetch(`${server.url}/${type}`, { headers: { 'accept-encoding': encoding } });
    return { headers: response.headers, reader: (response.body as ReadableStream<Uint8Array>).getReader() };
  }

  async function read(reader: ReadableStreamDefaultReader<Uint8Array>, least: number): Promise<string> {
    const parts: Uint8Array[] = [];
    for (let size = 0; size < least; size += parts.at(-1)?.length ?? 0) {
      const { value, done } = await reader.read();
      if (done) break;
      parts.push(value);
    }
    return Buffer.concat(parts).toString();
  }

  it.each(['gzip', 'br', 'zstd'])(
    'of text comes as %s, each piece before the next is made',
    async (encoding) => {
      const { headers, reader } = await open('x-ndjson', encoding);
      expect(headers.get('content-encoding')).toBe(encoding);
      expect(headers.get('vary')).toBe('accept-encoding');
      expect(await read(reader, long.byteLength)).toBe(long.toString());
      goOn();
      expect(await read(reader, Number.POSITIVE_INFINITY)).toBe('the end');
    },
  );

  it.each(['gzip', 'br', 'zstd'])('that breaks off has no end as %s either', async (encoding) => {
    const { reader } = await open('vnd.sdmx.data+json', encoding);
    await read(reader, long.byteLength);
    goOn(new Error('the database is gone'));
    await expect(read(reader, Number.POSITIVE_INFINITY)).rejects.toThrow();
  });

  it('ends when the client goes away', async () => {
    const { reader } = await open('x-ndjson', 'gzip');
    await read(reader, long.byteLength);
    await reader.cancel();
    goOn();
    await ended;
  });

  it('of what is compressed already, or for whoever accepts none, comes as it is', async () => {
    goOn();
    for (const [type, encoding] of [
      ['vnd.apache.parquet', 'gzip'],
      ['x-ndjson', 'identity'],
    ] as const) {
      const { headers, reader } = await open(type, encoding);
      expect(headers.has('content-encoding')).toBe(false);
      expect(await read(reader, Number.POSITIVE_INFINITY)).toBe(`${long}the end`);
    }
  });
});
