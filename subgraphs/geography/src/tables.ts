import type { SubgraphTables } from '@ntp-graph/kit/database';
import { migrations } from './migrations/migrations.js';

/** What makes the tables of geography. */
export const tables: SubgraphTables = { name: 'geography', migrations };
