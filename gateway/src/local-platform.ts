import { type OpenDatabase, openDatabase, type Settings, type Subgraph } from '@ntp-graph/kit';
import { type Progress, progressBar, seed } from '@ntp-graph/seeds';
import { allSubgraphs } from './local-subgraphs.js';

/**
 * Opens the database of the settings with the four subgraphs on it, migrated, and loaded when it is empty.
 *
 * @throws SettingsError in one line when the database cannot be opened
 */
export function openLocalPlatform(
  settings: Settings,
  progress: Progress = progressBar(`Loading the ${settings.SEED_SCALE} data set`),
): Promise<OpenDatabase<Subgraph[]>> {
  return openDatabase(settings, 'pglite', async (server) => {
    const subgraphs = allSubgraphs(server);
    const options = { scale: settings.SEED_SCALE, seedNumber: settings.SEED_NUMBER };
    await seed(subgraphs, options, 'keep', progress);
    return subgraphs;
  });
}
