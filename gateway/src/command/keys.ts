/**
 * `npm run keys -- create --name "Health department of Bắc Ninh" --scope indicators/internal/2004:27`, `list`,
 * `rotate <id>`, `revoke <id>`: the API keys of the gateway. A key is shown once, when it is made.
 */
import { userInfo } from 'node:os';
import { openDatabase, readSettings, SettingsError } from '@ntp-graph/kit';
import { KeyStore } from '../access/key-store.js';
import { readKeysCommand, runKeysCommand } from '../access/keys-command.js';

try {
  const command = readKeysCommand(process.argv.slice(2));
  const database = openDatabase(readSettings(), 'pglite', {
    create: (server) => new KeyStore(server),
    prepare: async () => {},
  });
  try {
    await database.ready;
    console.log(await runKeysCommand(command, database.prepared, `operator:${userInfo().username}`));
  } finally {
    await database.prepared.close();
    await database.close();
  }
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
