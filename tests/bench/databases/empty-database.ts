import { databaseUrl, serverUrl } from './database-url.ts';
import { withClient } from './with-client.ts';

/** Makes an empty database in place of any of that name, and returns its URL. */
export async function emptyDatabase(name: string): Promise<string> {
  await withClient(serverUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  return databaseUrl(name);
}

/** Removes a database. */
export async function dropDatabase(name: string): Promise<void> {
  await withClient(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}
