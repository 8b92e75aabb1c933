import type { Format, Table } from '../format.js';
import type { Row } from '../table/column.js';
import { unfit } from '../table/unfit.js';
import { cubeOf } from './json-stat-cube.js';

async function* write([table]: readonly Table[]): AsyncGenerator<string> {
  if (!table) return;
  const rows: Row[] = [];
  for await (const batch of table.rows) for (const row of batch) rows.push(row);
  const { dimensions, measures, cells } = cubeOf(table.columns, rows);
  if (measures.length === 0)
    throw unfit('The query selects no number', 'one at least, as JSON-stat is of numbers');
  const values: Record<string, number> = {};
  const status: Record<string, string> = {};
  for (const [key, { value, isSynthetic }] of cells) {
    values[key] = value;
    if (isSynthetic) status[key] = 'synthetic';
  }
  const metric = {
    label: 'Measure',
    category: {
      index: measures.map(({ header }) => header),
      label: Object.fromEntries(measures.map(({ header }) => [header, header])),
      unit: Object.fromEntries(
        measures.flatMap(({ header, unit }) => (unit ? [[header, { label: unit, decimals: 0 }]] : [])),
      ),
      note: Object.fromEntries(measures.map(({ header, description }) => [header, [description]])),
    },
  };
  const time = dimensions.filter(({ isTime }) => isTime).map(({ id }) => id);
  yield JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: table.name,
    id: [...dimensions.map(({ id }) => id), 'measure'],
    size: [...dimensions.map(({ values: { length } }) => length), measures.length],
    role: { metric: ['measure'], ...(time.length > 0 ? { time } : {}) },
    dimension: {
      ...Object.fromEntries(
        dimensions.map(({ id, values: categories, labels, further, note }) => [
          id,
          {
            label: id,
            category: { index: categories, label: labels },
            ...(Object.keys(further).length > 0 ? { extension: further } : {}),
            note: [note],
          },
        ]),
      ),
      measure: metric,
    },
    value: values,
    ...(Object.keys(status).length > 0 ? { status } : {}),
  });
}

/** JSON-stat 2.0, a cube: numbers are its values, everything else its dimensions. */
export const jsonStat: Format = {
  name: 'jsonstat',
  mediaType: 'application/vnd.json-stat+json',
  extension: 'json',
  takesSeveral: false,
  isBare: false,
  streams: false,
  write,
};
