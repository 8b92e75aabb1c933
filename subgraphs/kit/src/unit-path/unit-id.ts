import { badInput } from '../platform-error.js';
import { AdministrativeLevel } from './administrative-level.js';

const pattern = /^(?:VN|(?:2004|2025):(?:\d{2}|\d{3}|\d{5}))$/;

/**
 * The id itself when it has the form of a unit's id (`VN`, or `edition:code`); otherwise BAD_USER_INPUT. Whether the
 * unit exists is another question.
 */
export function checkUnitId(id: string): string {
  if (pattern.test(id)) return id;
  throw badInput(
    `${JSON.stringify(id)} is not the id of an administrative unit`,
    '"VN" or edition:code with edition 2004 or 2025, e.g. "2004:27" or "2025:09292"',
  );
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
