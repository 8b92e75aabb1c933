import { type ComponentFilter, namedCodes } from './component-filter.js';
import type { DataQuery } from './data-query.js';
import { idOfCode, isRegion } from './sdmx-code.js';
import { readTimePeriod } from './time-period.js';

/** What the graph is asked for, as `ObservationFilter` has it. */
export type ObservationFilter = Readonly<Record<string, unknown>>;

/** The most places that are asked for one after another; of more, all are read and the others left out. */
const mostPlaces = 100;

/** The most indicators that one filter of the graph names. */
const mostIndicators = 100;

/** The codes that a query leaves of a component, where it names them: of each key, and of what is asked besides. */
function codesOf({ filters, keys }: DataQuery, component: string): readonly string[] | null {
  const of = (filter: ComponentFilter) => filter.component === component;
  const beside = filters
    .filter(of)
    .map(namedCodes)
    .find((codes) => codes !== null);
  if (beside) return beside;
  const ofKeys = keys.map((key) => key.filter(of).map(namedCodes)[0] ?? null);
  if (ofKeys.some((codes) => codes === null)) return null;
  return [...new Set(ofKeys.flat() as string[])];
}

const sexes: Readonly<Record<string, string>> = { T: 'TOTAL', _T: 'TOTAL', M: 'MALE', F: 'FEMALE' };
const residences: Readonly<Record<string, string>> = { _T: 'TOTAL', R: 'RURAL', U: 'URBAN' };

/** The one value of a part of the population that is asked for; null for every part. */
function only(codes: readonly string[] | null, values?: Readonly<Record<string, string>>): string | null {
  const [code] = codes ?? [];
  if (code === undefined || codes?.length !== 1) return null;
  return values ? (values[code] ?? null) : code;
}

/** The first and the last day that periods are asked for; null where no condition says one. */
function rangeOf({ filters }: DataQuery): { readonly from: string | null; readonly to: string | null } {
  const time = filters.find(({ component }) => component === 'TIME_PERIOD');
  if (time?.alternatives.length !== 1) return { from: null, to: null };
  let from: string | null = null;
  let to: string | null = null;
  for (const { operator, value } of time.alternatives[0] ?? []) {
    const { start, end } = readTimePeriod(value);
    if (operator === 'ge' || operator === 'eq') from = start;
    if (operator === 'gt') from = end;
    if (operator === 'le' || operator === 'eq') to = end;
    if (operator === 'lt') to = start;
  }
  return { from, to };
}

function ageOf(codes: readonly string[] | null): string | null {
  const age = only(codes);
  // What is no code of an age has no values, and is left out afterwards.
  return age !== null && /^(?:_T|[YM]\d{1,3}(?:T\d{1,3})?|[YM]_(?:LT|GE)\d{1,3})$/.test(age) ? age : null;
}

function placesOf(query: DataQuery): readonly ObservationFilter[] {
  const codes = codesOf(query, 'REF_AREA');
  if (!codes || codes.length > mostPlaces) return [{}];
  return codes.map(idOfCode).flatMap((id): ObservationFilter[] => {
    if (isRegion(id)) return [{ region: id }];
    // What is no id of a unit has no values.
    return /^(?:VN|(?:2004|2025):(?:\d{2}|\d{3}|\d{5}))$/.test(id) ? [{ unit: id }] : [];
  });
}

/**
 * What of a query the graph can answer by itself, as filters to ask for one after another. The rest is left out of
 * what comes.
 */
export function graphFilters(query: DataQuery): readonly ObservationFilter[] {
  const indicators =
    codesOf(query, 'INDICATOR')?.filter((code) => /^[A-Za-z0-9_@$-]{1,60}$/.test(code)) ?? null;
  const synthetic = only(codesOf(query, 'SYNTHETIC'));
  const shared = {
    indicators: indicators && indicators.length <= mostIndicators ? indicators : null,
    sex: only(codesOf(query, 'SEX'), sexes),
    age: ageOf(codesOf(query, 'AGE')),
    ethnicity: codesOf(query, 'ETHNICITY')?.every((code) => ['_T', 'MIN'].includes(code))
      ? only(codesOf(query, 'ETHNICITY'))
      : null,
    residence: only(codesOf(query, 'RESIDENCE'), residences),
    synthetic: synthetic === null ? null : synthetic === 'true',
    ...rangeOf(query),
  };
  return placesOf(query).map((place) => ({ ...shared, ...place }));
}
