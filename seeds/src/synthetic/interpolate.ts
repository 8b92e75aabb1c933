/** Linear between points sorted by position, constant outside them. */
export function interpolate(points: readonly (readonly [number, number])[], position: number): number {
  const next = points.findIndex(([at]) => at >= position);
  const [nextAt, nextValue] = points[next] ?? points.at(-1) ?? [0, Number.NaN];
  const [previousAt, previousValue] = points[next - 1] ?? [nextAt, nextValue];
  if (nextAt === previousAt || next === -1) return nextValue;
  return previousValue + ((nextValue - previousValue) * (position - previousAt)) / (nextAt - previousAt);
}
