import { timingSafeEqual } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type DatabaseServer, ormOptions, type ReadDatabase, sql } from '@ntp-graph/kit';
import { hashOfKey, idOfKey, newKey } from './api-key.js';
import { gatewayTables } from './tables.js';

/** A key as it is kept: without its token. */
export interface KeptKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Null: as many as the address may. */
  readonly requestsPerMinute: number | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** What a key is made for. */
export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly requestsPerMinute: number | null;
  readonly expiresAt: Date;
}

/** A key that was made just now. The token is not to be had again. */
export interface MadeKey {
  readonly id: string;
  readonly token: string;
}

/** What the audit says of one change. */
export interface AuditEvent {
  /** Who did it. */
  readonly actor: string;
  readonly action: string;
  /** To what it was done. */
  readonly subject: string;
  readonly detail: string | null;
}

type Connection = Parameters<Parameters<DatabaseServer['bulk']>[0]>[0];

const columns = 'id, name, token_hash, scopes, requests_per_minute, created_at, expires_at, revoked_at';

function keptKey(row: Readonly<Record<string, unknown>>): KeptKey {
  return {
    id: String(row.id),
    name: String(row.name),
    scopes: row.scopes as string[],
    requestsPerMinute: row.requests_per_minute === null ? null : Number(row.requests_per_minute),
    createdAt: new Date(row.created_at as string),
    expiresAt: new Date(row.expires_at as string),
    revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at as string),
  };
}

async function insertKey(connection: Connection, request: KeyRequest): Promise<MadeKey> {
  const { id, token } = newKey();
  const { name, scopes, requestsPerMinute, expiresAt } = request;
  await connection.execute(
    `insert into gateway.api_key (id, name, token_hash, scopes, requests_per_minute, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, name, hashOfKey(token), [...scopes], requestsPerMinute, expiresAt],
  );
  return { id, token };
}

async function insertEvent(connection: Connection, event: AuditEvent): Promise<void> {
  const { actor, action, subject, detail } = event;
  await connection.execute(
    'insert into gateway.audit_event (actor, action, subject, detail) values ($1, $2, $3, $4)',
    [actor, action, subject, detail],
  );
}

function detailOf({ name, scopes, requestsPerMinute, expiresAt }: KeyRequest): string {
  return JSON.stringify({ name, scopes, requestsPerMinute, expiresAt });
}

function isValid({ revokedAt, expiresAt }: KeptKey, now: Date): boolean {
  return revokedAt === null && expiresAt > now;
}

/** The keys of a gateway, in a table of its own. Each change is in the audit, in the transaction that makes it. */
export class KeyStore {
  private migrated: Promise<void> | undefined;
  private readonly orm: MikroORM;

  constructor(private readonly server: DatabaseServer) {
    this.orm = server.createOrm(ormOptions(gatewayTables.name, [], gatewayTables.migrations));
  }

  /** Brings the tables up to date, for whoever has the database to himself already. */
  async migrate(): Promise<void> {
    await this.orm.migrator.up();
    this.migrated = Promise.resolve();
  }

  async create(request: KeyRequest, actor: string): Promise<MadeKey> {
    return this.inTransaction(async (connection) => {
      const made = await insertKey(connection, request);
      await insertEvent(connection, {
        actor,
        action: 'KEY_CREATED',
        subject: made.id,
        detail: detailOf(request),
      });
      return made;
    });
  }

  /** All keys, the newest first. */
  async list(): Promise<readonly KeptKey[]> {
    return this.inTransaction(async ({ execute }) =>
      (await execute(`select ${columns} from gateway.api_key order by created_at desc, id`)).map(keptKey),
    );
  }

  /**
   * Makes a key with the rights of another and ends that one, at once or at a later moment, so that whoever uses it has
   * time to change it.
   *
   * @returns null where there is no such key, or it is valid no more
   */
  async rotate(
    id: string,
    { expiresAt, oldUntil }: { readonly expiresAt: Date; readonly oldUntil: Date },
    actor: string,
  ): Promise<MadeKey | null> {
    return this.inTransaction(async (connection) => {
      const [row] = await connection.execute(
        `select ${columns} from gateway.api_key where id = $1 for update`,
        [id],
      );
      if (!row || !isValid(keptKey(row), new Date())) return null;
      const made = await insertKey(connection, { ...keptKey(row), expiresAt });
      await connection.execute(
        'update gateway.api_key set expires_at = least(expires_at, $2) where id = $1',
        [id, oldUntil],
      );
      const detail = JSON.stringify({ replacedBy: made.id, expiresAt, oldUntil });
      await insertEvent(connection, { actor, action: 'KEY_ROTATED', subject: id, detail });
      return made;
    });
  }

  /** Ends a key; false where there is no such key, or it has been ended already. */
  async revoke(id: string, actor: string): Promise<boolean> {
    return this.inTransaction(async (connection) => {
      const revoked = await connection.execute(
        'update gateway.api_key set revoked_at = now() where id = $1 and revoked_at is null returning id',
        [id],
      );
      if (revoked.length === 0) return false;
      await insertEvent(connection, { actor, action: 'KEY_REVOKED', subject: id, detail: null });
      return true;
    });
  }

  /** The key that a token is of, while it is valid. */
  async find(token: string, now = new Date()): Promise<KeptKey | null> {
    const id = idOfKey(token);
    if (id === null) return null;
    await this.ready();
    const database: ReadDatabase = (this.orm.em as SqlEntityManager).getKysely();
    const { rows } = await sql<Readonly<Record<string, unknown>>>`
      select ${sql.raw(columns)} from gateway.api_key where id = ${id}`.execute(database);
    const [row] = rows;
    if (!row) return null;
    const isSame = timingSafeEqual(Buffer.from(hashOfKey(token)), Buffer.from(String(row.token_hash)));
    const key = keptKey(row);
    return isSame && isValid(key, now) ? key : null;
  }

  /** Writes an entry of the audit. It is there once this is fulfilled. */
  async record(event: AuditEvent): Promise<void> {
    await this.inTransaction((connection) => insertEvent(connection, event));
  }

  close(): Promise<void> {
    return this.orm.close(true);
  }

  private async inTransaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    await this.ready();
    return this.server.bulk(work);
  }

  /** Migrates when a key is first met, and not at the start: most gateways never meet one. */
  private ready(): Promise<void> {
    this.migrated ??= this.server
      .exclusively(() => this.orm.migrator.up())
      .then(
        () => {},
        (error: unknown) => {
          this.migrated = undefined;
          throw error;
        },
      );
    return this.migrated;
  }
}
