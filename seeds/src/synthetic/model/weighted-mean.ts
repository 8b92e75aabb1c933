/** The mean of `value` over items, weighted by their population. */
export function weightedMean<Item extends { readonly population: number }>(
  items: readonly Item[],
  value: (item: Item) => number,
): number {
  let total = 0;
  let weight = 0;
  for (const item of items) {
    total += value(item) * item.population;
    weight += item.population;
  }
  return total / weight;
}
