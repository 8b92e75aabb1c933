import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalPlatform } from '@ntp-graph/gateway';
import { readSettings } from '@ntp-graph/kit';
import { freePort } from '../../support/free-port.js';

/** Where PostgreSQL's programs are on Debian; undefined where there is no server. */
export const postgresqlPrograms = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);

const database = 'ntp';

/** A PostgreSQL with the cited facts and its streaming replica, in a folder of their own. */
export class StreamingPair {
  readonly primaryUrl: string;
  readonly replicaUrl: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'ntp-graph-replica-'));
  private readonly isRoot = process.getuid?.() === 0;

  private constructor(
    private readonly primaryPort: number,
    private readonly replicaPort: number,
  ) {
    const urlOf = (port: number) => `postgres://postgres@127.0.0.1:${port}/${database}`;
    this.primaryUrl = urlOf(primaryPort);
    this.replicaUrl = urlOf(replicaPort);
  }

  static async start(): Promise<StreamingPair> {
    const pair = new StreamingPair(await freePort(), await freePort());
    try {
      await pair.make();
    } catch (error) {
      pair.stop();
      throw error;
    }
    return pair;
  }

  /** Sends SQL to the primary. */
  onPrimary(text: string): string {
    return this.sql(this.primaryPort, text);
  }

  /** Sends SQL to the replica. */
  onReplica(text: string): string {
    return this.sql(this.replicaPort, text);
  }

  stop(): void {
    for (const which of ['replica', 'primary']) {
      if (existsSync(join(this.folder, which, 'postmaster.pid'))) {
        this.run('pg_ctl', '-D', join(this.folder, which), '-m', 'fast', 'stop');
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async make(): Promise<void> {
    if (this.isRoot) {
      chmodSync(this.folder, 0o755);
      const id = Number(execFileSync('id', ['-u', 'postgres']).toString());
      chownSync(this.folder, id, id);
    }
    const to = (port: number) => ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
    this.run('initdb', '-D', join(this.folder, 'primary'), '-U', 'postgres', '-A', 'trust', '--no-sync');
    this.listen('primary', this.primaryPort);
    this.run('createdb', ...to(this.primaryPort), database);
    const loading = openLocalPlatform(readSettings({ DATABASE_URL: this.primaryUrl, SEED_SCALE: 'facts' }));
    await loading.ready;
    for (const subgraph of loading.prepared) await subgraph.close();
    await loading.close();
    const copy = ['-D', join(this.folder, 'replica'), '-R', '-c', 'fast', '--no-sync'];
    this.run('pg_basebackup', ...to(this.primaryPort), ...copy);
    // Held back for long, it would else cancel what is read there when it goes on.
    this.listen('replica', this.replicaPort, '-c hot_standby_feedback=on');
  }

  private listen(name: string, port: number, further = ''): void {
    const options = `-p ${port} -k ${this.folder} -c listen_addresses=127.0.0.1 ${further}`;
    const path = join(this.folder, name);
    this.run('pg_ctl', '-D', path, '-l', `${path}.log`, '-o', options, '-w', 'start');
  }

  private sql(port: number, text: string): string {
    const where = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', database];
    return this.run('psql', ...where, '-qtAc', text).trim();
  }

  /** Runs a program of PostgreSQL, which refuses to be run as root. */
  private run(program: string, ...args: string[]): string {
    const command = [`${postgresqlPrograms}/${program}`, ...args];
    const [name = '', ...rest] = this.isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    // A server that it starts would keep a pipe open, and the call waiting.
    const output = program === 'pg_ctl' ? 'ignore' : 'pipe';
    return (
      execFileSync(name, rest, { cwd: this.folder, stdio: ['ignore', output, 'inherit'] })?.toString() ?? ''
    );
  }
}
