import { type ObservationRow, type Sex, SYNTHETIC_PUBLISHER } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import type { ReportingPeriod } from './reporting-periods.js';

export function observationRow(
  indicatorCode: string,
  unitId: string,
  { period, periodStart, periodEnd }: ReportingPeriod,
  sex: Sex,
  value: number,
  publishedOn: string,
): ObservationRow {
  return {
    indicatorCode,
    unitId,
    regionId: null,
    period,
    periodStart,
    periodEnd,
    sex,
    age: '_T',
    ethnicity: '_T',
    residence: '_T',
    publisher: SYNTHETIC_PUBLISHER,
    publishedOn,
    value,
    comparator: 'EQ',
    low: null,
    high: null,
    status: 'E',
    ...SYNTHETIC_PROVENANCE,
  };
}
