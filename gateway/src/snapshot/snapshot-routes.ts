import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { entityTag, type HttpPlugin, matchesEntityTag, notFound } from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import { dataVersionHeader, dataVersionText } from '../caching/data-version.js';
import { codebookName, type SnapshotVersions } from './data-package.js';

/** The names of snapshots: versions, and nothing else. */
const versionPattern = /^[\da-f]{12}$/;

/** A snapshot as the list has it. */
interface ListedSnapshot {
  readonly version: string;
  readonly created: string;
  readonly codebook: string;
}

/** The snapshots of a folder, the newest first. */
async function listSnapshots(folder: string): Promise<readonly ListedSnapshot[]> {
  const names = (await readdir(folder)).filter((name) => versionPattern.test(name));
  const listed = names.map(async (version) => {
    const text = await readFile(join(folder, version, codebookName), 'utf8');
    const { created } = JSON.parse(text) as { readonly created: string };
    return { version, created, codebook: `data/${version}/${codebookName}` };
  });
  return (await Promise.all(listed)).sort((one, other) => (one.created < other.created ? 1 : -1));
}

/** What is said of a file besides its bytes. */
interface DescribedFile {
  readonly etag: string;
  readonly dataVersion: string | null;
}

/** A file of a version never changes; its tag is what the codebook says of its bytes. */
async function describedFile({ folder, version, name }: AskedSnapshotFile): Promise<DescribedFile> {
  const text = await readFile(join(folder, version, codebookName), 'utf8');
  const { resources, dataVersions } = JSON.parse(text) as {
    readonly resources: readonly { readonly path: string; readonly hash: string }[];
    readonly dataVersions: SnapshotVersions;
  };
  const hash = resources
    .find(({ path }) => path === name)
    ?.hash.replace('sha256:', '')
    .slice(0, 27);
  const etag = hash === undefined ? entityTag(Buffer.from(text)) : `"${hash}"`;
  return { etag, dataVersion: dataVersionText(dataVersions) };
}

const forever = 'public, max-age=31536000, immutable';

/**
 * Serves the snapshots of a folder: `/data/` lists them, `/data/<version>/datapackage.json` is the codebook of one, and
 * `/data/latest/…` leads to the newest. Ranges are served, so that DuckDB reads the columns it needs.
 */
export function snapshotRoutes(folder: string): HttpPlugin {
  return async (app) => {
    const { default: files } = await import('@fastify/static');
    await app.register(async (data) => {
      await data.register(files, {
        root: folder,
        serve: false,
        etag: false,
        cacheControl: false,
        setHeaders: (reply, path) => {
          if (path.endsWith('.parquet')) reply.header('content-type', 'application/vnd.apache.parquet');
        },
      });
      data.get('/data', (_request, reply) => reply.redirect('data/'));
      data.get('/data/', async (_request, reply) => {
        const snapshots = await listSnapshots(folder);
        const body = JSON.stringify({ snapshots });
        return reply
          .headers({ 'cache-control': 'no-cache', etag: entityTag(Buffer.from(body)) })
          .type('application/json; charset=utf-8')
          .send(body);
      });
      data.get<{ Params: { name: string } }>('/data/latest/:name', async ({ params }, reply) => {
        const [newest] = await listSnapshots(folder);
        if (!newest) return notFound(reply);
        return reply
          .header('cache-control', 'no-cache')
          .redirect(`../${newest.version}/${encodeURIComponent(params.name)}`);
      });
      data.get<{ Params: { version: string; name: string } }>(
        '/data/:version/:name',
        async (request, reply) => {
          const { version, name } = request.params;
          return sendFile(reply, request.headers['if-none-match'], { folder, version, name });
        },
      );
    });
  };
}

/** A file of a snapshot, as it is asked for. */
interface AskedSnapshotFile {
  readonly folder: string;
  readonly version: string;
  readonly name: string;
}

async function sendFile(
  reply: FastifyReply,
  ifNoneMatch: string | undefined,
  { folder, version, name }: AskedSnapshotFile,
): Promise<FastifyReply> {
  const isNamed = versionPattern.test(version) && /^[\w-]+\.(parquet|json)$/.test(name);
  const found = isNamed && (await stat(join(folder, version, name)).catch(() => null));
  if (!found) return notFound(reply);
  const { etag, dataVersion } = await describedFile({ folder, version, name });
  reply.headers({ etag, 'cache-control': forever, [dataVersionHeader]: dataVersion ?? '' });
  if (matchesEntityTag(ifNoneMatch, etag)) return reply.code(304).send();
  return reply.sendFile(`${version}/${name}`);
}
