import { type AdministrativeLevel, badInput, type ReadContext } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { inForce, type UnitRow, unitColumns, unitsAsOf } from './unit-columns.js';

const codeForms: Partial<Record<AdministrativeLevel, RegExp>> = {
  PROVINCE: /^\d{2}$/,
  DISTRICT: /^\d{3}$/,
  COMMUNE: /^\d{5}$/,
};
const codeExamples: Partial<Record<AdministrativeLevel, string>> = {
  PROVINCE: 'two digits, e.g. "27"',
  DISTRICT: 'three digits, e.g. "259"',
  COMMUNE: 'five digits, e.g. "09292"',
};

/**
 * The unit that a code meant on a day; null when it meant none. The same code can mean another unit on another day:
 * 24 is Bắc Giang until 2025-06-30 and Bắc Ninh since.
 */
export async function unitByCode(
  context: ReadContext,
  level: AdministrativeLevel,
  code: string,
  asOf: string | null,
): Promise<UnitRow | null> {
  if (!codeForms[level]?.test(code)) {
    throw badInput(
      `${JSON.stringify(code)} is not the code of a ${level.toLowerCase()}`,
      `${codeExamples[level]}`,
    );
  }
  const day = asOf ?? context.today;
  const { rows } = await sql<UnitRow>`
    select ${unitColumns}, ${day} as "asOf" from ${unitsAsOf(day)}
    where u.level = ${level} and u.code = ${code} and ${inForce(day)}`.execute(context.database);
  return rows[0] ?? null;
}
