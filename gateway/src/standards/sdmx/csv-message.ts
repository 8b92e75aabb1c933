import type { Language } from '@ntp-graph/kit';
import { agency, observations, structureVersion } from './artefacts.js';
import { type Component, dimensions, measure } from './components.js';
import { dataflowNames } from './data-message.js';
import type { DataQuery } from './data-query.js';
import { componentOf, type ObservationNode } from './observation-row.js';
import type { Batch } from './observation-stream.js';
import { observationKey, seriesKey } from './series-key.js';
import type { NameOf } from './value-index.js';

/** What SDMX-CSV leaves to choose, as parameters of its media type. */
export interface CsvChoices {
  /** Whether codes stand by themselves, with their names behind them, or with their names in columns of their own. */
  readonly labels: 'id' | 'both' | 'name';
  /** Whether the key of the series and of the observation have columns. */
  readonly keys: 'none' | 'obs' | 'series' | 'both';
}

export interface CsvOptions extends CsvChoices {
  readonly query: DataQuery;
  readonly language: Language;
  readonly nameOf: NameOf;
}

type Cell = string | number | boolean | null;

const asText = { lineSeparator: '\r\n' };

/** A column: its header, and what stands in it. */
interface CsvColumn {
  readonly header: string;
  readonly cell: (node: ObservationNode, batch: Batch) => Cell;
}

const dataflow = `${agency}:${observations}(${structureVersion})`;

function structureColumns({ labels, language, query }: CsvOptions): readonly CsvColumn[] {
  const name = dataflowNames[language === 'VI' ? 'vi' : 'en'];
  const action = query.includeHistory || query.updatedAfter !== null ? 'R' : 'I';
  const fixed = (header: string, text: string): CsvColumn => ({ header, cell: () => text });
  return [
    fixed('STRUCTURE', 'dataflow'),
    fixed('STRUCTURE_ID', labels === 'both' ? `${dataflow}: ${name}` : dataflow),
    ...(labels === 'name' ? [fixed('STRUCTURE_NAME', name)] : []),
    fixed('ACTION', action),
  ];
}

function keyColumns({ keys }: CsvOptions): readonly CsvColumn[] {
  const series: CsvColumn = { header: 'SERIES_KEY', cell: seriesKey };
  const observation: CsvColumn = { header: 'OBS_KEY', cell: observationKey };
  return [
    ...(keys === 'series' || keys === 'both' ? [series] : []),
    ...(keys === 'obs' || keys === 'both' ? [observation] : []),
  ];
}

function componentColumns(
  component: Component,
  { labels, language, nameOf }: CsvOptions,
): readonly CsvColumn[] {
  const { id, names, codelist } = component;
  const name = names[language === 'VI' ? 'vi' : 'en'];
  const named = (node: ObservationNode) => (codelist === null ? null : nameOf(component, node));
  if (labels === 'both') {
    const cell = (node: ObservationNode) => {
      const [value, label] = [componentOf(node, id), named(node)];
      return label === null || value === null ? value : `${value}: ${label}`;
    };
    return [{ header: `${id}: ${name}`, cell }];
  }
  const plain: CsvColumn = { header: id, cell: (node) => componentOf(node, id) };
  return labels === 'name' ? [plain, { header: name, cell: named }] : [plain];
}

/**
 * Writes SDMX-CSV 2.0 as observations come. With the history a column of ours, VALID_FROM, says from which day on a row
 * held: CSV has no place for it.
 */
export async function* writeCsv(batches: AsyncIterable<Batch>, options: CsvOptions): AsyncGenerator<string> {
  const { query } = options;
  const components = [...dimensions, ...(query.hasMeasure ? [measure] : []), ...query.attributes];
  const history: CsvColumn = { header: 'VALID_FROM', cell: (_node, { validFrom }) => validFrom };
  const columns = [
    ...structureColumns(options),
    ...keyColumns(options),
    ...components.flatMap((component) => componentColumns(component, options)),
    ...(query.includeHistory ? [history] : []),
  ];
  const { writeCsv: write } = await import('hucre/csv');
  yield `${write([columns.map(({ header }) => header)], asText)}\r\n`;
  for await (const batch of batches) {
    const rows = batch.nodes.map((node) =>
      columns.map(({ cell }) => {
        const value = cell(node, batch);
        return typeof value === 'boolean' ? String(value) : value;
      }),
    );
    if (rows.length > 0) yield `${write(rows, asText)}\r\n`;
  }
}
