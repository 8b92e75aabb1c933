import type { Format } from './format.js';
import { csv } from './writers/csv.js';
import { jsonStat } from './writers/json-stat.js';
import { ndjson } from './writers/ndjson.js';
import { parquet } from './writers/parquet.js';
import { xlsx } from './writers/xlsx.js';

/** Every format that answers come in besides JSON. */
export const formats: readonly Format[] = [csv, xlsx, parquet, ndjson, jsonStat];

/** The names that `format=` takes. */
export const formatNames: readonly string[] = ['json', ...formats.map(({ name }) => name)];
