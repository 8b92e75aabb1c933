/**
 * A period as DHIS2 writes it; null for a stretch that somebody chose, which it has no period for. What holds at an instant
 * is of a day.
 *
 * @example
 * dhis2Period('2023-W05'); // '2023W5'
 */
export function dhis2Period(period: string): string | null {
  if (period.includes('/')) return null;
  const [, year = '', week] = /^(\d{4})-W0?(\d+)$/.exec(period) ?? [];
  return week === undefined ? period.replaceAll('-', '') : `${year}W${week}`;
}

/** A period of DHIS2 as we write it, for a condition on the periods that are asked for. */
export function periodOfDhis2(text: string): string {
  return text
    .replace(/^(\d{4})(\d\d)$/, '$1-$2')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    .replace(/^(\d{4})Q/, '$1-Q')
    .replace(/^(\d{4})W(\d)$/, '$1-W0$2')
    .replace(/^(\d{4})W(\d\d)$/, '$1-W$2');
}
