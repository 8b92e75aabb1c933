import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { expect, it } from 'vitest';
import type { ReadDatabase } from '../reading/read-context.js';
import { recoveringDatabase } from '../reading/recovering-database.js';
import { sql } from '../reading/sql.js';
import { postgresqlServer } from './postgresql-server.js';

const url = process.env.DATABASE_URL;

it.skipIf(!url)(
  'a statement that takes longer than the setting allows is stopped by PostgreSQL',
  async () => {
    const server = postgresqlServer(String(url), 1, 50);
    const orm = server.createOrm({ entities: [], discovery: { warnWhenNoEntities: false } });
    try {
      const database: ReadDatabase = (orm.em as SqlEntityManager).getKysely();
      const asked = sql`select pg_sleep(${30})`.execute(recoveringDatabase(database));
      await expect(asked).rejects.toMatchObject({ extensions: { code: 'SOURCE_TIMEOUT' } });
    } finally {
      await orm.close(true);
    }
  },
);
