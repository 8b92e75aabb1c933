import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dataVersionHeader } from '../caching/data-version.js';
import type { DataSet } from './data-set.js';

/** A file of a data set. */
export interface DownloadedFile {
  readonly bytes: number;
  /** SHA-256 of it. */
  readonly hash: string;
  /** The versions of the data that it is of, by subgraph. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A data set could not be read. */
export class NotDownloaded extends Error {}

/** Reads the header that says which data an answer is from. */
export function readDataVersion(header: string | null): Readonly<Record<string, string>> {
  const pairs = (header ?? '').split(',').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string]));
}

/** Whether a query has pages that have to be followed. */
function isPaged(query: string): boolean {
  return query.includes('first:');
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message ?? text;
  } catch {
    return text;
  }
}

/**
 * Writes all rows of a data set to a Parquet file.
 *
 * @param url of a gateway
 * @param key sent along where it is given; without it the data are what everybody may read
 * @throws NotDownloaded with what the gateway said
 */
export async function downloadDataSet(
  url: string,
  { name, query }: DataSet,
  path: string,
  key?: string,
): Promise<DownloadedFile> {
  const response = await fetch(`${url}/graphql?format=parquet${isPaged(query) ? '&all=true' : ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      prefer: 'data-version',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query }),
  });
  if (!response.ok || !response.body) throw new NotDownloaded(`${name}: ${await messageOf(response)}`);
  const versions = readDataVersion(response.headers.get(dataVersionHeader));
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body as never), counting, createWriteStream(path));
  return { bytes, hash: hash.digest('hex'), versions };
}
