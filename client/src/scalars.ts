/** Scalar `Date`: a day as `YYYY-MM-DD`. A day that does not exist is refused by the graph, `31/12/2024` already here. */
export type CalendarDate = `${number}-${number}-${number}`;

type SinglePeriod =
  | `${number}`
  | `${number}S${1 | 2}`
  | `${number}-Q${1 | 2 | 3 | 4}`
  | `${number}-W${number}`
  | `${number}-${number}`
  | CalendarDate;

/** Scalar `Period`: `2023`, `2023S1`, `2023-Q1`, `2023-W05`, `2023-07`, a day, or a span such as `2021/2023`. */
export type Period = SinglePeriod | `${SinglePeriod}/${SinglePeriod}`;

/** Scalar `Money`: whole đồng, exact. */
export type Money = number;

/**
 * Whether a text is a day that exists, so that what a reader typed can be sent.
 *
 * @example
 * if (isCalendarDate(input.value)) client.query({ query: ProvinceCommunesDocument, variables: { code, year, asOf: input.value } });
 */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
