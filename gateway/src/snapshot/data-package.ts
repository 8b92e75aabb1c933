import { createHash } from 'node:crypto';
import type { DataSet } from './data-set.js';
import type { DownloadedFile } from './download-data-set.js';
import type { TableContent } from './table-schema.js';

/** The name of the codebook of a snapshot. */
export const codebookName = 'datapackage.json';

/** The versions of the data of a snapshot, by subgraph. */
export type SnapshotVersions = Readonly<Record<string, string>>;

/** A file of the snapshot, and what it holds. */
export interface PackagedFile {
  readonly dataSet: DataSet;
  readonly file: DownloadedFile;
  readonly content: TableContent;
}

/**
 * The version of a snapshot: the same whenever the same is asked of the same data, and so the same files for ever.
 *
 * @example
 * snapshotVersion({ finance: '58f0…', geography: 'a90c…' }, dataSets); // '3f8c2a90d1e4'
 */
export function snapshotVersion(versions: SnapshotVersions, dataSets: readonly DataSet[]): string {
  const state = Object.entries(versions).sort(([one], [other]) => (one < other ? -1 : 1));
  const asked = dataSets.map(({ name, query }) => [name, query]);
  return createHash('sha256')
    .update(JSON.stringify([state, asked]))
    .digest('hex')
    .slice(0, 12);
}

function resource({ dataSet: { name, title }, file, content }: PackagedFile): object {
  return {
    name,
    path: `${name}.parquet`,
    title: `${title.en} / ${title.vi}`,
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    bytes: file.bytes,
    hash: `sha256:${file.hash}`,
    rowCount: content.rows,
    schema: { fields: content.fields },
  };
}

/**
 * The codebook of a snapshot: a Data Package of Frictionless (version 2). Each table says of each row, in the field
 * `synthetic`, whether our generator made anything in it.
 */
export function dataPackage(versions: SnapshotVersions, files: readonly PackagedFile[]): object {
  const version = snapshotVersion(
    versions,
    files.map(({ dataSet }) => dataSet),
  );
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ntp-graph',
    id: `ntp-graph@${version}`,
    version,
    title:
      'NTP Graph: the health part of the National Target Programmes of Viet Nam / Y tế trong các chương trình mục tiêu quốc gia',
    description:
      'Rows whose field `synthetic` is true were made by a generator and are never official. / ' +
      'Dòng có trường `synthetic` là true do chương trình sinh ra, không phải số liệu chính thức.',
    created: new Date().toISOString(),
    dataVersions: versions,
    citation: `NTP Graph, data version ${version}.`,
    resources: files.map(resource),
  };
}
