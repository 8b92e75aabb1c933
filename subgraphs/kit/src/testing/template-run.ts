import { randomBytes } from 'node:crypto';
import { register } from 'prom-client';

const { DATABASE_URL } = process.env;

/** What the names of the PostgreSQL templates of this run begin with. */
export function templatePrefix(): string {
  const run = process.env.TEST_RUN;
  if (!run) throw new Error('TEST_RUN is not set; expected template-run.ts as a globalSetup of the tests');
  return `ntp_template_${run}_`;
}

/** Drops what was made from the templates of a run of tests: another run makes its own. */
export default function templateRun(): () => Promise<void> {
  process.env.TEST_RUN = randomBytes(6).toString('hex');
  return async () => {
    if (!DATABASE_URL) return;
    // The setup of other tests has loaded the kit as built: in one process each metric can be registered once.
    register.clear();
    const { postgresqlServer } = await import('../database/postgresql-server.js');
    const server = postgresqlServer(DATABASE_URL);
    const made = await server.bulk((connection) =>
      connection.execute('select datname as name from pg_database where starts_with(datname, $1)', [
        templatePrefix(),
      ]),
    );
    for (const { name } of made) await server.executeAlone(`drop database ${name} with (force)`);
  };
}
