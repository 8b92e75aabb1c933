import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  codebookName,
  dataPackage,
  type PackagedFile,
  type SnapshotVersions,
  snapshotVersion,
} from './data-package.js';
import type { DataSet } from './data-set.js';
import { dataSets } from './data-sets.js';
import { downloadDataSet, NotDownloaded } from './download-data-set.js';
import { readTableContent } from './table-schema.js';

/** What a snapshot is made of, and where. */
export interface SnapshotOptions {
  /** The URL of a gateway. */
  readonly url: string;
  /** A folder of snapshots: each is a folder in it, named after its version. */
  readonly out: string;
  readonly key?: string | undefined;
  /** All of them by default. */
  readonly dataSets?: readonly DataSet[];
  /** Told of each file. */
  readonly onFile?: (name: string, rows: number, bytes: number) => void;
}

/** A snapshot that was made, or was there already. */
export interface Snapshot {
  readonly version: string;
  readonly folder: string;
}

/** How often it is begun anew where the data change meanwhile. */
const mostAttempts = 3;

/** What the files are of, each subgraph in one version; null where two of them are of two. */
function agreed(files: readonly PackagedFile[]): SnapshotVersions | null {
  const versions: Record<string, string> = {};
  for (const { file } of files) {
    for (const [name, version] of Object.entries(file.versions)) {
      const known = versions[name] ?? version;
      if (known !== version) return null;
      versions[name] = known;
    }
  }
  return versions;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function write(folder: string, options: SnapshotOptions): Promise<SnapshotVersions | null> {
  const files: PackagedFile[] = [];
  for (const dataSet of options.dataSets ?? dataSets) {
    const path = join(folder, `${dataSet.name}.parquet`);
    const file = await downloadDataSet(options.url, dataSet, path, options.key);
    const content = await readTableContent(path);
    files.push({ dataSet, file, content });
    options.onFile?.(dataSet.name, content.rows, file.bytes);
  }
  const versions = agreed(files);
  if (versions) {
    await writeFile(join(folder, codebookName), `${JSON.stringify(dataPackage(versions, files), null, 2)}\n`);
  }
  return versions;
}

/**
 * Makes a snapshot of every data set: Parquet files and a codebook, all of one state of the data. It takes its place when
 * it is whole: whoever lists the folder never sees half of one.
 *
 * @throws NotDownloaded
 */
export async function makeSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  await mkdir(options.out, { recursive: true });
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const unfinished = await mkdtemp(join(options.out, '.unfinished-'));
    try {
      const versions = await write(unfinished, options);
      if (!versions) continue;
      const version = snapshotVersion(versions, options.dataSets ?? dataSets);
      const folder = join(options.out, version);
      if (!(await isThere(folder))) await rename(unfinished, folder);
      return { version, folder };
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  throw new NotDownloaded(
    `The data changed while they were read, ${mostAttempts} times; make the snapshot when nothing is loaded.`,
  );
}
