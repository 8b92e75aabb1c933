import { parsePeriod } from '@ntp-graph/kit/values';
import {
  dateOrNull,
  decimal,
  decimalOrNull,
  integer,
  list,
  oneOf,
  oneOfOrNull,
  period,
  periodOrNull,
  regionIdOrNull,
  text,
  textOrNull,
  unitId,
  unitIdOrNull,
  words,
  wordsOrNull,
} from './fact-cell.js';
import { defineTable, type FactTable, type RowOf } from './fact-table.js';
import { type Cited, cited, confidence, provenanceCells } from './provenance-cells.js';

export const indicatorTable = defineTable({
  file: 'indicators.csv',
  key: ['code'],
  columns: {
    code: text,
    nameVi: text,
    nameEn: text,
    unit: text,
    valueType: oneOf('PROPORTION', 'RATE', 'RATIO', 'COUNT', 'ESTIMATE', 'SURVEY', 'INDEX', 'BOOLEAN'),
    direction: oneOf('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'TARGET_IS_BEST', 'NEUTRAL'),
    numerator: wordsOrNull,
    denominator: wordsOrNull,
    multiplier: integer,
    aggregationType: oneOf('SUM', 'WEIGHTED_MEAN', 'NONE'),
    weightIndicatorCode: textOrNull,
    weightBasis: oneOfOrNull('DENOMINATOR', 'PROXY'),
    aggregationNote: wordsOrNull,
    frequency: words,
    lowestLevel: oneOf('NATIONAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'FACILITY'),
    definitionSource: words,
    dataOwner: words,
    disaggregations: list,
    sdg: wordsOrNull,
    whoGho: wordsOrNull,
    criteriaRefs: list,
    seriesBreak: wordsOrNull,
    confidence,
    note: wordsOrNull,
  },
  check: (row) => {
    const isWeighted = row.aggregationType === 'WEIGHTED_MEAN';
    if (isWeighted !== (row.weightIndicatorCode !== null)) {
      return ['weightIndicatorCode', 'WEIGHTED_MEAN needs the indicator of its weights, and only it has one'];
    }
    if (isWeighted !== (row.weightBasis !== null)) {
      return ['weightBasis', 'WEIGHTED_MEAN says whether its weights are the denominator, and only it does'];
    }
    if (row.aggregationType === 'NONE' && row.aggregationNote === null) {
      return ['aggregationNote', 'say why values of several units cannot be combined'];
    }
    return null;
  },
});

export const seriesBreakTable = defineTable({
  file: 'series_breaks.csv',
  key: ['id'],
  columns: {
    id: text,
    indicatorCode: text,
    period: periodOrNull,
    kind: oneOf('DEFINITION', 'DENOMINATOR', 'METHOD', 'ENDED'),
    continuedByCode: textOrNull,
    description: words,
    sourceId: textOrNull,
    quote: textOrNull,
    confidence,
    note: wordsOrNull,
  },
});

interface Place {
  readonly unitId: string | null;
  readonly regionId: string | null;
}

function placeFault(row: Place): readonly ['unitId', string] | null {
  return (row.unitId === null) === (row.regionId === null)
    ? ['unitId', 'give a unit or a region, one of them']
    : null;
}

export const observationTable = defineTable({
  file: 'observations/',
  key: [
    'indicatorCode',
    'unitId',
    'regionId',
    'period',
    'sex',
    'age',
    'ethnicity',
    'residence',
    'publisher',
    'publishedOn',
  ],
  columns: {
    indicatorCode: text,
    unitId: unitIdOrNull,
    regionId: regionIdOrNull,
    period,
    sex: oneOf('T', 'M', 'F'),
    age: text,
    ethnicity: oneOf('_T', 'KINH', 'MIN'),
    residence: oneOf('_T', 'R', 'U'),
    publisher: text,
    publishedOn: dateOrNull,
    value: decimalOrNull,
    comparator: oneOf('EQ', 'GT', 'GTE', 'LT', 'LTE', 'RANGE'),
    low: decimalOrNull,
    high: decimalOrNull,
    status: oneOf('A', 'E', 'F', 'P', 'B'),
    ...provenanceCells,
  },
  check: (row) => {
    const bounded = row.low !== null && row.high !== null && row.low <= row.high;
    if (row.comparator === 'RANGE' && (row.value !== null || !bounded)) {
      return ['low', 'RANGE has low and high in order, and no value'];
    }
    if (row.comparator !== 'RANGE' && row.value === null) return ['value', 'only RANGE has no value'];
    return placeFault(row);
  },
});

export const targetTable = defineTable({
  file: 'targets.csv',
  key: ['indicatorCode', 'unitId', 'regionId', 'period', 'assignedBy', 'legalBasisNumber', 'publishedOn'],
  columns: {
    indicatorCode: text,
    unitId: unitIdOrNull,
    regionId: regionIdOrNull,
    period,
    value: decimal,
    comparator: oneOf('EQ', 'GT', 'GTE', 'LT', 'LTE'),
    assignedBy: oneOf('NATIONAL_ASSEMBLY', 'PRIME_MINISTER', 'MINISTRY_OF_HEALTH', 'PROGRAMME'),
    legalBasisNumber: textOrNull,
    legalBasisIssuedOn: dateOrNull,
    publishedOn: dateOrNull,
    ...provenanceCells,
  },
  check: placeFault,
});

export const targetScorecardTable = defineTable({
  file: 'target_scorecards.csv',
  key: ['id'],
  columns: {
    id: text,
    unitId,
    period,
    assignedBy: oneOf('NATIONAL_ASSEMBLY', 'GOVERNMENT'),
    met: integer,
    total: integer,
    wording: text,
    result: oneOf('EXCEEDED', 'MET_OR_EXCEEDED', 'MET'),
    ...provenanceCells,
  },
  check: (row) => (row.met > row.total ? ['met', 'more targets were met than assigned'] : null),
});

/** What an indicator measures. */
export interface IndicatorFact extends RowOf<typeof indicatorTable> {}

/** The first and last day of a row's period, both included. */
interface PeriodBounds {
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** A value that somebody published; several may stand for one period. */
export type ObservationFact = Cited<RowOf<typeof observationTable> & PeriodBounds>;

/** A value that an authority asked for. */
export type TargetFact = Cited<RowOf<typeof targetTable> & PeriodBounds>;

/** How many of the targets of a year were met. The totals of two years are not the same targets. */
export type TargetScorecardFact = Cited<RowOf<typeof targetScorecardTable>>;

/** Where the series of an indicator breaks; without a period where the day is not known. */
export type SeriesBreakFact = Cited<RowOf<typeof seriesBreakTable>>;

/** Rows with the first and last day of their period. */
export function datedFacts<Row extends { readonly period: string }>(
  table: FactTable<Row>,
): Cited<Row & PeriodBounds>[] {
  return cited(
    table.rows.map((row) => {
      const { start, end } = parsePeriod(row.period);
      return { ...row, periodStart: start, periodEnd: end };
    }),
  );
}
