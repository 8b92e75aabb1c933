import { badInput } from '../platform-error.js';
import { isCalendarDate } from '../time/calendar-date.js';
import { AdministrativeLevel } from './administrative-level.js';

const pattern = /^(?:VN|(?:2004|2025):(?:\d{2}|\d{3}|\d{5}))$/;

/** A unit, and the day that it was looked up for; null where it was looked up for none. */
export interface UnitOnDay {
  readonly unitId: string;
  readonly asOf: string | null;
}

/**
 * Reads the id of a unit: `VN` or `edition:code`, with or without a day behind it. Anything else is BAD_USER_INPUT.
 * Whether the unit exists is another question.
 */
export function parseUnitId(id: string): UnitOnDay {
  const [unitId = '', asOf = null, ...more] = id.split('@');
  if (pattern.test(unitId) && (asOf === null || isCalendarDate(asOf)) && more.length === 0) {
    return { unitId, asOf };
  }
  throw badInput(
    `${JSON.stringify(id)} is not the id of an administrative unit`,
    '"VN" or edition:code with edition 2004 or 2025, e.g. "2004:27" or "2025:09292", with or without a day as in ' +
      '"2004:27@2024-12-31"',
  );
}

/** The unit that an id is of, where its day does not matter. */
export function checkUnitId(id: string): string {
  return parseUnitId(id).unitId;
}

const levelByCodeLength: Readonly<Record<number, AdministrativeLevel>> = {
  2: AdministrativeLevel.PROVINCE,
  3: AdministrativeLevel.DISTRICT,
  5: AdministrativeLevel.COMMUNE,
};

/**
 * The level that the id of a unit tells: codes of provinces have two digits, of districts three, of communes five.
 * Null for a text that is no such id.
 *
 * @example
 * levelOfUnitId('2004:09307') // AdministrativeLevel.COMMUNE
 */
export function levelOfUnitId(id: string): AdministrativeLevel | null {
  if (!pattern.test(id)) return null;
  return levelByCodeLength[id.length - '2004:'.length] ?? AdministrativeLevel.COUNTRY;
}
