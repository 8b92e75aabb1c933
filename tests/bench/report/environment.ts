import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import type pg from 'pg';

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

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    const changed =
      git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ', with changes not committed';
    return git('rev-parse', '--short', 'HEAD') + changed;
  } catch {
    return 'unknown';
  }
}
