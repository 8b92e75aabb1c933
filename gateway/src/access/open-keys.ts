import { type OpenDatabase, openDatabase, type Settings } from '@ntp-graph/kit';
import { KeyStore } from './key-store.js';

/** Opens the keys by themselves, in the database of the settings; an embedded one is made where there is none yet. */
export function openKeys(settings: Settings): OpenDatabase<KeyStore> {
  return openDatabase(settings, 'pglite', {
    create: (server) => new KeyStore(server),
    prepare: (store) => store.migrate(),
  });
}
