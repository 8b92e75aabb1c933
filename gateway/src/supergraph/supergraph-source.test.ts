import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { supergraphSource, watchSupergraph } from './supergraph-source.js';

describe('a supergraph at a URL', () => {
  let server: Server;
  let url: string;
  let answer: (response: ServerResponse) => void;
  const tags: (string | undefined)[] = [];
  const text = (body: string, tag?: string) => (response: ServerResponse) =>
    void response.writeHead(200, tag === undefined ? {} : { etag: tag }).end(body);
  beforeEach(async () => {
    tags.length = 0;
    server = createServer((request, response) => {
      tags.push(request.headers['if-none-match']);
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph.graphql`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is read, and not again while the server says that it is the same', async () => {
    const source = supergraphSource(`${url}?token=secret`);
    answer = text('one', '"1"');
    expect(await source.read()).toBe('one');
    answer = (response) => void response.writeHead(304).end();
    expect(await source.read()).toBeNull();
    answer = text('two', '"2"');
    expect(await source.read()).toBe('two');
    await source.read();
    expect(tags).toEqual([undefined, '"1"', '"1"', '"2"']);
    expect(source.place).toBe(url);
  });

  it.each<[string, string, (response: ServerResponse) => void]>([
    ['an error', 'answers with HTTP 500', (response) => void response.writeHead(500).end('broken')],
    ['a reset', 'cannot be reached', (response) => void response.destroy()],
    [
      'half an answer',
      'does not finish its answer',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => response.destroy());
      },
    ],
    [
      'what never ends',
      'sends more than 1000 characters',
      (response) => {
        const send = () => {
          while (!response.destroyed && response.write(' '.repeat(600)));
        };
        response.on('drain', send).on('error', () => {});
        send();
      },
    ],
  ])(
    'that is answered with %s is told by its place, without what only the address knows',
    async (_what, why, behaviour) => {
      const source = supergraphSource(`${url}?token=secret`, 1000);
      answer = text('one', '"1"');
      await source.read();
      answer = behaviour;
      await expect(source.read()).rejects.toThrow(new Error(`${url} ${why}`));
      answer = text('two', '"2"');
      expect(await source.read()).toBe('two');
      expect(tags.slice(1)).toEqual(['"1"', '"1"']);
    },
  );
});

describe('a supergraph in a file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    path = join(folder, 'supergraph.graphql');
    writeFileSync(path, 'one');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read whenever it has changed', async () => {
    const source = supergraphSource(path);
    expect([await source.read(), await source.read()]).toEqual(['one', null]);
    const { atime, mtime } = statSync(path);
    writeFileSync(`${path}.new`, 'two');
    renameSync(`${path}.new`, path);
    // Of the same size and time, but another file.
    utimesSync(path, atime, mtime);
    expect([await source.read(), await source.read()]).toEqual(['two', null]);
  });

  it('that goes away and comes back as it was is the same', async () => {
    const source = supergraphSource(path);
    await source.read();
    renameSync(path, `${path}.away`);
    await expect(source.read()).rejects.toThrow(new Error(`${path} cannot be read`));
    renameSync(`${path}.away`, path);
    expect(await source.read()).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('one');
  });
});

describe('who watches a supergraph', () => {
  it('is told that its place cannot be read, and that it can be again, though nothing new is there', async () => {
    const finds: (() => string | null)[] = [
      () => 'one',
      () => {
        throw new Error('it cannot be reached');
      },
      () => null,
    ];
    const told: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = watchSupergraph(
      {
        place: 'somewhere',
        read: async () => {
          const find = finds.shift();
          if (!find) resolve();
          return find?.() ?? null;
        },
      },
      1,
      {
        replace: async (text) => void told.push(text),
        cannotRead: (error) => void told.push(String(error)),
        canRead: () => void told.push('can be read'),
      },
    );
    await promise;
    end();
    expect(told.slice(0, 4)).toEqual(['can be read', 'one', 'Error: it cannot be reached', 'can be read']);
  });
});
