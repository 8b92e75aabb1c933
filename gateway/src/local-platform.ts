import { type OpenDatabase, openDatabase, type Settings, type Subgraph } from '@ntp-graph/kit';
import { makeSeededDatabase, type Progress, progressBar, seed } from '@ntp-graph/seeds';
import { allSubgraphs } from './local-subgraphs.js';

/**
 * Opens the database of the settings with the four subgraphs on it, migrated, and loaded when it is empty.
 *
 * @throws SettingsError in one line when the database cannot be opened; so does `ready`
 */
export function openLocalPlatform(
  settings: Settings,
  progress: Progress = progressBar(`Loading the ${settings.SEED_SCALE} data set`),
): OpenDatabase<Subgraph[]> {
  const options = { scale: settings.SEED_SCALE, seedNumber: settings.SEED_NUMBER };
  const use = {
    create: allSubgraphs,
    prepare: (subgraphs: Subgraph[]) => seed(subgraphs, options, 'keep', progress),
  };
  return openDatabase(settings, 'pglite', use, (folder) => makeSeededDatabase(folder, options, progress));
}
