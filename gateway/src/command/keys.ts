/**
 * `npm run keys -- create --name "Health department of Bắc Ninh" --scope indicators/internal/2004:27`, `list`,
 * `rotate <id>`, `revoke <id>`: the API keys of the gateway. A key is shown once, when it is made.
 */
import { userInfo } from 'node:os';
import { readSettings, SettingsError } from '@ntp-graph/kit';
import { readKeysCommand, runKeysCommand } from '../access/keys-command.js';
import { openKeys } from '../access/open-keys.js';

try {
  const command = readKeysCommand(process.argv.slice(2));
  const database = openKeys(readSettings());
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
