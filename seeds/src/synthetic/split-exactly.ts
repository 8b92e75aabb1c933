/**
 * Splits a whole amount by weights into whole parts that add up to it. A part differs from its exact share by less
 * than 1, a weight of 0 gets 0, and the same input gives the same parts.
 *
 * @example
 * splitExactly(100, [1, 1, 1]) // [33, 33, 34]
 */
export function splitExactly(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || total < 0) {
    throw new RangeError(`${total} cannot be split; it must be a whole amount from 0`);
  }
  let whole = 0;
  for (const weight of weights) {
    if (!(weight >= 0)) throw new RangeError(`${weight} is not a weight; it must be a number from 0`);
    whole += weight;
  }
  if (total > 0 && !(whole > 0 && Number.isFinite(whole))) {
    throw new RangeError(`${total} cannot be split: the weights add up to ${whole}`);
  }
  // Each part ends where the running total of the weights, as a share of the amount, was rounded down to: the last
  // share is exactly 1, so nothing is lost.
  let running = 0;
  let before = 0;
  return weights.map((weight) => {
    running += weight;
    const end = total === 0 ? 0 : Math.floor(total * (running / whole));
    const part = end - before;
    before = end;
    return part;
  });
}
