import { cpus, release, totalmem, type } from 'node:os';
import type pg from 'pg';
import { commit } from '../../support/commit.ts';

/** The machine and the versions measured on, one line each. */
export async function environment(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `select current_setting('server_version') as version, current_setting('shared_buffers') as buffers`,
  );
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    `Node ${process.versions.node}; PostgreSQL ${rows[0].version}, shared_buffers ${rows[0].buffers}, on the same machine`,
    `commit ${commit()}`,
  ];
}
