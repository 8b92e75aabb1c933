/** A whole number from 0 to 2³² - 1 that a text always gives (FNV-1a, then mixed). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether something that happens in this share of all cases happens in the case that a text names. */
export function happens(share: number, text: string): boolean {
  return hashOf(text) < share * 2 ** 32;
}

/** The item of a list that a text always picks. */
export function pickBy<Item>(items: readonly Item[], text: string): Item {
  return items[hashOf(text) % items.length] as Item;
}

/** Random choices, the same ones for the same seed. */
export class Chance {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    this.drawn += 1;
    return hashOf(`${this.seed}#${this.drawn}`) % limit;
  }

  /** True in this share of all calls. */
  of(share: number): boolean {
    return this.below(1_000_000) < share * 1_000_000;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Some of the items, in an order of its own. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    const picked: Item[] = [];
    while (left.length > 0 && picked.length < count) {
      picked.push(...left.splice(this.below(left.length), 1));
    }
    return picked;
  }
}
