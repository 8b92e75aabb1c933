/** Whether a unit exists on a day. */
export function isInForce(
  unit: { readonly validFrom: string | null; readonly validTo: string | null },
  date: string,
): boolean {
  return (unit.validFrom ?? '') <= date && date <= (unit.validTo ?? '9999');
}
