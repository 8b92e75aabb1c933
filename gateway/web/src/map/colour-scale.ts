/** A scale of five classes with as many values in each as their ties allow. */
export interface ColourScale {
  /** The lowest value of each class but the first. */
  readonly bounds: readonly number[];
  readonly lowest: number;
  readonly highest: number;
  /** 0 to 4: the class of a value. */
  classOf(value: number): number;
}

const classes = 5;

/** The scale of some values; null where there are none. */
export function colourScale(values: readonly number[]): ColourScale | null {
  const sorted = values.toSorted((one, other) => one - other);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const quantiles = Array.from({ length: classes - 1 }, (_, index) => {
    return sorted[Math.floor(((index + 1) * sorted.length) / classes)] as number;
  });
  const bounds = [...new Set(quantiles)].filter((bound) => bound > lowest);
  // Few classes take the ends of the colours, so that they are told apart as well as can be.
  const step = bounds.length === 0 ? 0 : (classes - 1) / bounds.length;
  return {
    bounds,
    lowest,
    highest,
    classOf: (value) => Math.round(bounds.filter((bound) => value >= bound).length * step),
  };
}
