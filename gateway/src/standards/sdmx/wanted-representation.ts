import type { CsvChoices } from './csv-message.js';
import { choice } from './query-parameters.js';
import { SdmxError } from './sdmx-error.js';

/** How data are to be written. */
export type DataRepresentation =
  | { readonly format: 'json'; readonly contentType: string }
  | ({ readonly format: 'csv'; readonly contentType: string } & CsvChoices);

const jsonType = 'application/vnd.sdmx.data+json;version=2.0.0';
const csvType = 'application/vnd.sdmx.data+csv;version=2.0.0';

interface MediaRange {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly weight: number;
}

function rangesOf(accept: string): readonly MediaRange[] {
  const ranges = accept.split(',').map((text) => {
    const [type = '', ...rest] = text.split(';').map((part) => part.trim().toLowerCase());
    const parameters = new Map(
      rest.map((part) => part.split('=', 2).map((side) => side.trim()) as [string, string]),
    );
    return { type, parameters, weight: Number(parameters.get('q') ?? 1) };
  });
  // Of equals the first: sorting keeps their order.
  return ranges.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
}

function csvWith(parameters: ReadonlyMap<string, string>): DataRepresentation {
  choice('timeFormat', parameters.get('timeformat'), ['original'], 'original');
  const labels = choice('labels', parameters.get('labels'), ['id', 'both', 'name'], 'id');
  const keys = choice('keys', parameters.get('keys'), ['none', 'obs', 'series', 'both'], 'none');
  return { format: 'csv', contentType: `${csvType};labels=${labels};keys=${keys}`, labels, keys };
}

const json: DataRepresentation = { format: 'json', contentType: jsonType };

function representationOf({ type, parameters }: MediaRange): DataRepresentation | null {
  const version = parameters.get('version') ?? '2.0.0';
  const isVersion = ['2.0.0', '2.0', '2'].includes(version);
  if (type === 'application/vnd.sdmx.data+csv' && isVersion) return csvWith(parameters);
  if (type === 'application/vnd.sdmx.data+json' && isVersion) return json;
  if (type === 'text/csv') return csvWith(parameters);
  return ['application/json', 'application/*', '*/*'].includes(type) ? json : null;
}

/**
 * What `accept` wants of the formats that there are, SDMX-JSON 2.0 and SDMX-CSV 2.0; `format=json` or `format=csv` in
 * the address goes before it, for whoever can send no header.
 */
export function wantedData(accept: string | undefined, format: string | undefined): DataRepresentation {
  if (format !== undefined) {
    return choice('format', format, ['json', 'csv'], 'json') === 'csv' ? csvWith(new Map()) : json;
  }
  for (const range of rangesOf(accept ?? '*/*')) {
    const representation = representationOf(range);
    if (representation) return representation;
  }
  throw new SdmxError(
    'notAcceptable',
    `Data do not come as ${JSON.stringify(accept)}; expected ${jsonType} or ${csvType}.`,
  );
}

/** The content type of structures, where `accept` takes it. */
export function wantedStructure(accept: string | undefined): string {
  const offered = 'application/vnd.sdmx.structure+json';
  const takes = rangesOf(accept ?? '*/*').some(({ type, parameters }) => {
    if (type === offered) return ['2.0.0', '2.0', '2'].includes(parameters.get('version') ?? '2.0.0');
    return ['application/json', 'application/*', '*/*', 'text/html'].includes(type);
  });
  if (takes) return `${offered};version=2.0.0`;
  throw new SdmxError(
    'notAcceptable',
    `Structures do not come as ${JSON.stringify(accept)}; expected ${offered};version=2.0.0.`,
  );
}
