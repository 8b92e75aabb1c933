import { agency, observations, structureVersion } from './artefacts.js';
import { type ComponentFilter, fulfils, readComponentFilter, readKeys } from './component-filter.js';
import { attributes, type Component, dimensions, measure } from './components.js';
import type { ObservationNode } from './observation-row.js';
import { choice, pathParts, queryParameters } from './query-parameters.js';
import { SdmxError } from './sdmx-error.js';

/** What is asked of the data. */
export interface DataQuery {
  /** Each must hold. */
  readonly filters: readonly ComponentFilter[];
  /** One of them must hold, with all its parts. */
  readonly keys: readonly (readonly ComponentFilter[])[];
  /** The moment since which something was entered here (RFC 3339); null for whenever. */
  readonly updatedAfter: string | null;
  /** Whether earlier publications come too. */
  readonly includeHistory: boolean;
  /** How many of each series, from its first period or back from its last. */
  readonly firstObservations: number | null;
  readonly lastObservations: number | null;
  /** Whether observations stand in their series, or each by itself. */
  readonly packaging: 'TIME_PERIOD' | 'AllDimensions';
  readonly attributes: readonly Component[];
  readonly hasMeasure: boolean;
}

const parameters = [
  'updatedAfter',
  'includeHistory',
  'firstNObservations',
  'lastNObservations',
  'dimensionAtObservation',
  'attributes',
  'measures',
  'format',
];

function includes(list: string | undefined, wanted: readonly string[]): boolean {
  return (list ?? '*').split(/[,+]/).some((each) => each === '*' || wanted.includes(each));
}

/** Whether the path names our dataflow, or the data structure behind it. */
function namesOurs([context, agencies, ids, versions]: readonly string[]): boolean {
  return (
    includes(context, ['dataflow', 'datastructure']) &&
    includes(agencies, [agency]) &&
    includes(ids, [observations]) &&
    includes(versions === '+' ? '~' : versions, ['~', 'latest', structureVersion])
  );
}

function readCount(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new SdmxError('syntax', `${name} is ${JSON.stringify(text)}; expected a whole number from 1.`);
  }
  return Number(text);
}

/** A moment, in UTC; without an offset it is in the time of Viet Nam. */
function readMoment(text: string | undefined): string | null {
  if (text === undefined) return null;
  const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(text);
  const time = Date.parse(hasOffset ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}+07:00`);
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new SdmxError(
    'syntax',
    `updatedAfter is ${JSON.stringify(text)}; expected a moment such as 2024-05-15T14:15:00+07:00.`,
  );
}

function readAttributes(text = 'dsd'): readonly Component[] {
  const asked = text.split(',');
  if (asked.some((each) => ['dsd', 'all', 'obs'].includes(each))) return attributes;
  const unknown = asked.find(
    (each) =>
      !['none', 'msd', 'dataset', 'series'].includes(each) && !attributes.some(({ id }) => id === each),
  );
  if (unknown !== undefined) {
    const known = attributes.map(({ id }) => id).join(', ');
    throw new SdmxError(
      'semantic',
      `There is no attribute ${JSON.stringify(unknown)}; expected dsd, all, none or some of ${known}.`,
    );
  }
  // What our generator made is marked whatever is asked for.
  return attributes.filter(({ id }) => id === 'SYNTHETIC' || asked.includes(id));
}

function readMeasures(text = 'all'): boolean {
  const asked = text.split(',');
  const unknown = asked.find((each) => !['all', 'none', measure.id].includes(each));
  if (unknown === undefined) return !asked.includes('none');
  throw new SdmxError(
    'semantic',
    `There is no measure ${JSON.stringify(unknown)}; expected all, none or ${measure.id}.`,
  );
}

function readPackaging(text: string | undefined): DataQuery['packaging'] {
  if (dimensions.some(({ id }) => id === text && id !== 'TIME_PERIOD')) {
    throw new SdmxError(
      'notImplemented',
      `Data do not come by ${text} here; expected dimensionAtObservation=TIME_PERIOD or AllDimensions.`,
    );
  }
  return choice('dimensionAtObservation', text, ['TIME_PERIOD', 'AllDimensions'], 'TIME_PERIOD');
}

/**
 * Reads a data query of SDMX REST 2: `/sdmx/data/{context}/{agencyID}/{resourceID}/{version}/{key}?c[…]=…`.
 *
 * @throws SdmxError
 */
export function readDataQuery(url: string): DataQuery {
  const [context = '*', agencies = '*', ids = '*', versions = '*', key = '*', ...rest] = pathParts(
    url,
    '/sdmx/data',
  );
  if (rest.length > 0) {
    throw new SdmxError(
      'syntax',
      'The path has too many parts; expected /sdmx/data/{context}/{agency}/{id}/{version}/{key}.',
    );
  }
  if (!namesOurs([context, agencies, ids, versions])) {
    throw new SdmxError(
      'noResults',
      `There are no data of ${context}/${agencies}/${ids}/${versions}; expected dataflow/${agency}/${observations}/${structureVersion}.`,
    );
  }
  const given = queryParameters(url);
  const filters = [...given].flatMap(([name, value]) => {
    const [, component] = /^c\[(\w+)\]$/.exec(name) ?? [];
    if (component !== undefined) return [readComponentFilter(component, value)];
    if (parameters.includes(name)) return [];
    throw new SdmxError(
      'syntax',
      `There is no parameter ${JSON.stringify(name)}; expected c[COMPONENT], ${parameters.join(', ')}.`,
    );
  });
  const firstObservations = readCount('firstNObservations', given.get('firstNObservations'));
  const lastObservations = readCount('lastNObservations', given.get('lastNObservations'));
  if (firstObservations !== null && lastObservations !== null) {
    throw new SdmxError(
      'notImplemented',
      'Both firstNObservations and lastNObservations are given; expected one of the two.',
    );
  }
  const updatedAfter = readMoment(given.get('updatedAfter'));
  const includeHistory =
    choice('includeHistory', given.get('includeHistory'), ['true', 'false'], 'false') === 'true';
  if ((firstObservations ?? lastObservations) !== null && (includeHistory || updatedAfter !== null)) {
    throw new SdmxError(
      'notImplemented',
      'The first or last observations of what changed are asked for; expected them without includeHistory and updatedAfter.',
    );
  }
  return {
    filters,
    keys: readKeys(key),
    updatedAfter,
    includeHistory,
    firstObservations,
    lastObservations,
    packaging: readPackaging(given.get('dimensionAtObservation')),
    attributes: readAttributes(given.get('attributes')),
    hasMeasure: readMeasures(given.get('measures')),
  };
}

/** Whether an observation is asked for. */
export function isAsked(node: ObservationNode, { filters, keys }: DataQuery): boolean {
  return (
    filters.every((filter) => fulfils(node, filter)) &&
    keys.some((key) => key.every((filter) => fulfils(node, filter)))
  );
}
