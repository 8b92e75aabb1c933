import { isCalendarDate, PlatformError } from '@ntp-graph/kit';
import type { ComponentFilter, Condition } from '../sdmx/component-filter.js';
import { attributes } from '../sdmx/components.js';
import type { DataQuery } from '../sdmx/data-query.js';
import { codeOfId } from '../sdmx/sdmx-code.js';
import type { IdScheme } from './data-value.js';
import { periodOfDhis2 } from './dhis2-period.js';

const known = [
  'dataElement',
  'orgUnit',
  'period',
  'startDate',
  'endDate',
  'lastUpdated',
  'idScheme',
  'dataSet',
];

/** What is asked of the data values, as DHIS2 names it. */
export interface DataValuesQuery {
  readonly dataElements: readonly string[];
  readonly organisationUnits: readonly string[];
  readonly scheme: IdScheme;
  /** With the ids that were given, once it is known what they stand for. */
  query(indicators: readonly string[], units: readonly string[]): DataQuery;
}

function wrong(message: string): PlatformError {
  return new PlatformError('BAD_USER_INPUT', message);
}

function oneOf(component: string, codes: readonly string[]): readonly ComponentFilter[] {
  if (codes.length === 0) return [];
  return [{ component, alternatives: codes.map((value): Condition[] => [{ operator: 'eq', value }]) }];
}

function dayOf(name: string, text: string): string {
  if (isCalendarDate(text.slice(0, 10))) return text.slice(0, 10);
  throw wrong(`${name} is ${JSON.stringify(text)}; expected a day such as 2024-12-31.`);
}

/** Reads the parameters of `dataValueSets` that there are. */
export function readDataValuesQuery(search: URLSearchParams): DataValuesQuery {
  const unknown = [...search.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw wrong(`There is no parameter ${JSON.stringify(unknown)}; expected ${known.join(', ')}.`);
  const scheme = (search.get('idScheme') ?? 'UID').toUpperCase();
  if (scheme !== 'UID' && scheme !== 'CODE') {
    throw wrong(`idScheme is ${JSON.stringify(scheme)}; expected UID or CODE.`);
  }
  const [start, end, updated] = ['startDate', 'endDate', 'lastUpdated'].map((name) => {
    const text = search.get(name);
    return text === null ? null : dayOf(name, text);
  });
  const range: Condition[] = [
    ...(start ? [{ operator: 'ge', value: start } as const] : []),
    ...(end ? [{ operator: 'le', value: end } as const] : []),
  ];
  return {
    dataElements: search.getAll('dataElement'),
    organisationUnits: search.getAll('orgUnit'),
    scheme,
    query: (indicators, units) => ({
      filters: [
        ...oneOf('INDICATOR', indicators),
        ...oneOf('REF_AREA', units.map(codeOfId)),
        ...oneOf('AGE', ['_T']),
        ...oneOf('TIME_PERIOD', search.getAll('period').map(periodOfDhis2)),
        ...(range.length > 0 ? [{ component: 'TIME_PERIOD', alternatives: [range] }] : []),
      ],
      keys: [[]],
      updatedAfter: updated ? `${updated}T00:00:00+07:00` : null,
      includeHistory: false,
      firstObservations: null,
      lastObservations: null,
      packaging: 'AllDimensions',
      attributes,
      hasMeasure: true,
    }),
  };
}
