import { type Period, PlatformError, parsePeriod } from '@ntp-graph/kit';
import { SdmxError } from './sdmx-error.js';

/** Codes of SDMX CL_FREQ. */
export type FrequencyCode = 'A' | 'S' | 'Q' | 'M' | 'W' | 'D' | '_O';

const span = /^(\S+)\/(\S+)$/;

/**
 * How long a period is (SDMX CL_FREQ): `D` for what holds at an instant, `_O` for stretches that somebody chose.
 *
 * @example
 * frequencyOf('2023-Q1'); // 'Q'
 */
export function frequencyOf(period: string): FrequencyCode {
  if (span.test(period)) return '_O';
  if (/^\d{4}$/.test(period)) return 'A';
  if (/^\d{4}S[12]$/.test(period)) return 'S';
  if (period.includes('Q')) return 'Q';
  if (period.includes('W')) return 'W';
  return period.length === 7 ? 'M' : 'D';
}

/** From the first day of a span to the day after its last, as an ISO 8601 duration of whole years where it is one. */
function durationOf({ start, end }: Period): string {
  const after = new Date(`${end}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  const next = after.toISOString().slice(0, 10);
  if (start.slice(5) === next.slice(5)) return `P${Number(next.slice(0, 4)) - Number(start.slice(0, 4))}Y`;
  return `P${(after.getTime() - Date.parse(start)) / 86_400_000}D`;
}

/**
 * A period as SDMX writes it (ObservationalTimePeriod): half-years and weeks as reporting periods, spans as time ranges.
 *
 * @example
 * toTimePeriod('2021/2023'); // '2021-01-01/P3Y'
 */
export function toTimePeriod(period: string): string {
  if (span.test(period)) {
    const parsed = parsePeriod(period);
    return `${parsed.start}/${durationOf(parsed)}`;
  }
  return period.replace('S', '-S');
}

/** The stretch of time that a value of TIME_PERIOD names: as SDMX writes it, or as we do. */
export function readTimePeriod(value: string): Period {
  const [, start, years] = /^(\d{4}-01-01)\/P(\d+)Y$/.exec(value) ?? [];
  const text = start
    ? `${start.slice(0, 4)}/${Number(start.slice(0, 4)) + Number(years) - 1}`
    : value
        .replace('-S', 'S')
        .replace(/-A1$/, '')
        .replace(/-M(\d\d)$/, '-$1');
  try {
    return parsePeriod(text);
  } catch (error) {
    if (error instanceof PlatformError) throw new SdmxError('syntax', error.message);
    throw error;
  }
}
