import type pg from 'pg';
import { Gauge } from 'prom-client';

interface WatchedPool {
  readonly owner: string;
  readonly pool: pg.Pool;
}

const watched = new Set<WatchedPool>();

function openPools(): readonly WatchedPool[] {
  for (const one of watched) if (one.pool.ended) watched.delete(one);
  return [...watched];
}

/** Connections to PostgreSQL, asked of the pools when somebody looks. */
export const poolGauge = new Gauge({
  name: 'ntp_graph_pool_connections',
  help: 'Connections to PostgreSQL by the schema they are for: state="in_use" or "idle". None on PGlite.',
  labelNames: ['schema', 'state'],
  collect() {
    this.reset();
    for (const { owner: schema, pool } of openPools()) {
      this.inc({ schema, state: 'idle' }, pool.idleCount);
      this.inc({ schema, state: 'in_use' }, pool.totalCount - pool.idleCount);
    }
  },
});

/** What waits for a connection. */
export const poolWaitingGauge = new Gauge({
  name: 'ntp_graph_pool_waiting',
  help: 'Statements that wait for a connection, because all that DATABASE_POOL allows are in use.',
  labelNames: ['schema'],
  collect() {
    this.reset();
    for (const { owner: schema, pool } of openPools()) this.inc({ schema }, pool.waitingCount);
  },
});

/** Tells of a pool as long as it is open. */
export function watchPool(owner: string, pool: pg.Pool): void {
  watched.add({ owner, pool });
}
