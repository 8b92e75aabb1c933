import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { toMoney } from '../money/money.js';
import { badInput } from '../platform-error.js';
import { parseCalendarDate } from '../time/calendar-date.js';
import { parseDateTime } from '../time/date-time.js';
import { parsePeriod } from '../time/period.js';

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
    ? node.value
    : node.kind;
}

/** Where scalars of our own are described: `docs/reference/scalars.md`, at the address of the published contract. */
const scalarsPage = 'https://ntp-graph.example/reference/scalars';

/** Scalar `Date`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day as `YYYY-MM-DD`, e.g. `2024-12-31`. A day that does not exist is BAD_USER_INPUT.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value as string,
  parseValue: parseCalendarDate,
  parseLiteral: (node) => parseCalendarDate(node.kind === Kind.STRING ? node.value : node.kind),
});

/** Scalar `DateTime`. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant with its offset, e.g. `2026-11-29T06:30:00Z`; in answers in UTC. Anything else is BAD_USER_INPUT.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : node.kind),
});

/** Scalar `Period`. */
export const PeriodScalar = new GraphQLScalarType<string, string>({
  name: 'Period',
  description:
    'A stretch of time in ISO 8601 or DHIS2 style: `2023`, `2023-Q1`, `2023-07`, `2023-W05`, a span `2021/2023` or ' +
    'a day `2022-12-31` for what holds at an instant. Anything else is BAD_USER_INPUT.',
  specifiedByURL: `${scalarsPage}#period`,
  serialize: (value) => value as string,
  parseValue: (value) => parsePeriod(value).text,
  parseLiteral: (node) => parsePeriod(textOf(node)).text,
});

/** Scalar `Money`. */
export const MoneyScalar = new GraphQLScalarType<number, number>({
  name: 'Money',
  description:
    'Whole đồng (ISO 4217 VND has no minor unit), exact, as a JSON number within ±9,007,199,254,740,991. ' +
    'What does not fit is an error, never rounded.',
  specifiedByURL: `${scalarsPage}#money`,
  serialize: (value) => toMoney(value as number),
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw badInput(`${JSON.stringify(value)} is not an amount`, 'a whole number of đồng');
  },
  parseLiteral: (node) => {
    const amount = node.kind === Kind.INT ? Number(node.value) : Number.NaN;
    if (Number.isSafeInteger(amount)) return amount;
    throw badInput(`${String(textOf(node))} is not an amount`, 'a whole number of đồng');
  },
});
