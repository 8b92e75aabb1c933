/** The beginning of a day in Viet Nam as a moment (RFC 3339), for formats that know moments alone. */
export function beginningOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}
