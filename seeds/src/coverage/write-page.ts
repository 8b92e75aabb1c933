/** `npm run data:write` writes the pages that are made from the data; a test says whether they are current. */
import { writeFileSync } from 'node:fs';
import { readSettings } from '@ntp-graph/kit';
import { currentPage, pagePath } from './written-page.js';

writeFileSync(pagePath, currentPage(readSettings().SEED_NUMBER));
