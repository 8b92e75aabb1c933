import { badInput, Sex, sexCodes, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { registerEnumType } from 'type-graphql';
import { o } from './observation.entity.js';

/** Where the people of a figure live. */
export enum Residence {
  TOTAL = 'TOTAL',
  RURAL = 'RURAL',
  URBAN = 'URBAN',
}

registerEnumType(Residence, {
  name: 'Residence',
  description: 'Where the people of a figure live (SDMX CL_AREA, degree of urbanisation).',
  valuesConfig: {
    TOTAL: { description: 'Everywhere (SDMX `_T`).' },
    RURAL: { description: 'Rural areas (SDMX `R`).' },
    URBAN: { description: 'Urban areas (SDMX `U`).' },
  },
});

/** The codes as stored, which are not the enum's own values: see `sexCodes`. */
export const residenceCodes: Record<Residence, string> = { TOTAL: '_T', RURAL: 'R', URBAN: 'U' };

function namesByCode<Name extends string>(codes: Record<Name, string>): Readonly<Record<string, Name>> {
  return Object.fromEntries(Object.entries<string>(codes).map(([name, code]) => [code, name as Name]));
}

/** The enum's value of a stored code. */
export const sexOf = namesByCode(sexCodes);
export const residenceOf = namesByCode(residenceCodes);

/** The codes of "all of them together" in SDMX: the sexes have one of their own. */
export const totalCode = '_T';
export const totalSexCode = 'T';

/** The part of the population that figures are about; null stands for every part, the total among them. */
export interface Disaggregation {
  readonly sex: Sex | null;
  readonly age: string | null;
  readonly ethnicity: string | null;
  readonly residence: Residence | null;
}

function orTotal<Value>(value: Value | null | undefined, total: Value): Value | null {
  return value === undefined ? total : value;
}

/** SDMX CL_AGE: years or months, a single one, a band, less than, or from on. */
const agePattern = /^(?:_T|[YM]\d{1,3}(?:T\d{1,3})?|[YM]_(?:LT|GE)\d{1,3})$/;

/** The ethnicities that figures are published of. */
const ethnicities: readonly string[] = [totalCode, 'KINH', 'MIN'];

function checkAge(code: string | null): string | null {
  if (code === null || agePattern.test(code)) return code;
  throw badInput(
    `${JSON.stringify(code)} is not a code of age`,
    `"${totalCode}" or an SDMX code such as "Y0T4", "Y_LT5", "Y_GE60" or "M0T11"`,
  );
}

function checkEthnicity(code: string | null): string | null {
  if (code === null || ethnicities.includes(code)) return code;
  throw badInput(
    `${JSON.stringify(code)} is not a code of ethnicity`,
    `one of ${ethnicities.map((known) => `"${known}"`).join(', ')}`,
  );
}

/** Totals by default; what is said to be null is every part. */
export function disaggregationOf(
  asked: {
    readonly [Part in keyof Disaggregation]?: Disaggregation[Part] | undefined;
  },
): Disaggregation {
  return {
    sex: orTotal(asked.sex, Sex.TOTAL),
    age: checkAge(orTotal(asked.age, totalCode)),
    ethnicity: checkEthnicity(orTotal(asked.ethnicity, totalCode)),
    residence: orTotal(asked.residence, Residence.TOTAL),
  };
}

/** Whether the observation `o` is about that part of the population. */
export function isOf({ sex, age, ethnicity, residence }: Disaggregation): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (sex !== null) parts.push(sql`${o.sex} = ${sexCodes[sex]}`);
  if (age !== null) parts.push(sql`${o.age} = ${age}`);
  if (ethnicity !== null) parts.push(sql`${o.ethnicity} = ${ethnicity}`);
  if (residence !== null) parts.push(sql`${o.residence} = ${residenceCodes[residence]}`);
  return sql.join(parts, sql` and `);
}

/** Whether the observation `o` is about everybody. Written out, so that a partial index can answer it. */
export const isTotal = sql`${o.sex} = 'T' and ${o.age} = '_T' and ${o.ethnicity} = '_T' and ${o.residence} = '_T'`;
