import { isCalendarDate, type Period, PlatformError, parsePeriod } from '@ntp-graph/kit/values';
import { z } from 'zod';

/** How one CSV cell is read: text in, value out, or a message that says what the cell should have been. */
export type Cell<Value> = z.ZodType<Value, string>;

type Parse<Value> = (text: string) => Value | undefined;

function read<Value>(
  parse: Parse<Value>,
  expected: string,
  text: string,
  context: z.RefinementCtx<string>,
): Value {
  const value = parse(text);
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} is not ${expected}` });
  return z.NEVER;
}

function required<Value>(parse: Parse<Value>, expected: string): Cell<Value> {
  return z.string().transform((text, context) => read(parse, expected, text, context));
}

function optional<Value>(parse: Parse<Value>, expected: string): Cell<Value | null> {
  return z.string().transform((text, context) => (text === '' ? null : read(parse, expected, text, context)));
}

/** A required cell and the same cell where an empty one means null. */
function both<Value>(parse: Parse<Value>, expected: string): readonly [Cell<Value>, Cell<Value | null>] {
  return [required(parse, expected), optional(parse, expected)];
}

function matching(pattern: RegExp): Parse<string> {
  return (text) => (pattern.test(text) ? text : undefined);
}

const trimmed: Parse<string> = (value) => (value !== '' && value === value.trim() ? value : undefined);

export const [text, textOrNull] = both(trimmed, 'a text without spaces around it');

/** Words of our editors in English; `translations.csv` has them in Vietnamese, and a row has both. */
export type WordsCell<Value> = Cell<Value> & { readonly areWords: true };

function asWords<Value>(cell: Cell<Value>): WordsCell<Value> {
  return Object.assign(cell, { areWords: true } as const);
}

const [wordsText, wordsTextOrNull] = both(trimmed, 'a text without spaces around it');

export const words = asWords(wordsText);

export const wordsOrNull = asWords(wordsTextOrNull);

/** Whether a cell has words of our editors. */
export function areWords(cell: Cell<unknown>): boolean {
  return 'areWords' in cell;
}

export const [date, dateOrNull] = both(
  (value) => (isCalendarDate(value) ? value : undefined),
  'a day that exists, as YYYY-MM-DD',
);

function periodOf(text: string): Period | undefined {
  try {
    return parsePeriod(text);
  } catch (error) {
    if (error instanceof PlatformError) return undefined;
    throw error;
  }
}

// The kit reads other spellings too (2023Q1); a fact has the one that the kit writes.
export const [period, periodOrNull] = both(
  (value) => (periodOf(value)?.text === value ? value : undefined),
  'a period such as 2023, 2023-Q1, 2023-07, 2022-12-31 or 2021/2023',
);

export const [integer, integerOrNull] = both(
  (value) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined),
  'a whole number',
);

export const [decimal, decimalOrNull] = both(
  (value) => (/^-?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : undefined),
  'a number such as 92.03',
);

/** A number kept as it is printed, for exact arithmetic. */
export const decimalText = required(matching(/^\d{1,15}(\.\d+)?$/), 'a number such as 10139.674');

/** A power of ten, as text: what an amount is printed in (1000000000 for tỷ đồng). */
export const scaleText = required(matching(/^10*$/), 'a power of ten such as 1000000000');

/** Whole đồng, as text: a budget exceeds what a 32-bit number holds. */
export const dongOrNull = optional(matching(/^(0|[1-9]\d*)$/), 'a whole amount of đồng');

export const [flag, flagOrNull] = both(
  (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
  'true or false',
);

export const [unitId, unitIdOrNull] = both(
  matching(/^(VN|2004:\d{2}(\d|\d{3})?|2025:\d{2}(\d{3})?)$/),
  'a unit such as VN, 2004:27 or 2004:09307',
);

export const [regionId, regionIdOrNull] = both(
  matching(/^(NTM|2004|2025):[A-Z_]+$/),
  'a region such as NTM:DBSH or 2004:TN',
);

/** What a threshold of a criterion is for. */
export const thresholdArea = required(
  matching(/^(NTM:[A-Z_]+|NTM-GROUP:[1-3])$/),
  'a criteria region such as NTM:DBSH or a commune group such as NTM-GROUP:1',
);

/** Values with a semicolon between them; an empty cell is an empty list. */
export const list: Cell<readonly string[]> = z
  .string()
  .transform((value) => (value === '' ? [] : value.split(';').map((item) => item.trim())));

function member<const Values extends readonly string[]>(values: Values): Parse<Values[number]> {
  return (value) => values.find((known) => known === value);
}

/** One of a fixed set of names. */
export function oneOf<const Values extends readonly string[]>(...values: Values): Cell<Values[number]> {
  return required(member(values), `one of ${values.join(', ')}`);
}

/** Some of a fixed set of names, with a semicolon between them; an empty cell is an empty list. */
export function listOf<const Values extends readonly string[]>(
  ...values: Values
): Cell<readonly Values[number][]> {
  return list.pipe(z.array(z.enum(values)));
}

/** One of a fixed set of names, or nothing. */
export function oneOfOrNull<const Values extends readonly string[]>(
  ...values: Values
): Cell<Values[number] | null> {
  return optional(member(values), `one of ${values.join(', ')}`);
}
