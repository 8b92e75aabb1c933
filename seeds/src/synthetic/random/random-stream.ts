import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A sequence of random numbers that belongs to one series of one unit. */
export interface RandomStream {
  /** From 0 (included) to 1 (excluded). */
  uniform(): number;
  /** Mean 0, standard deviation 1, never outside -3 to 3: without outliers nothing has to be clamped. */
  spread(): number;
  /** A whole number between two bounds, both included. */
  integer(from: number, to: number): number;
}

class GeneratedStream implements RandomStream {
  constructor(private readonly generator: RandomGenerator) {}

  uniform(): number {
    return uniformFloat32(this.generator);
  }

  // The sum of three uniform numbers is close to normal; 2 brings its standard deviation from 1/2 to 1.
  spread(): number {
    return (this.uniform() + this.uniform() + this.uniform() - 1.5) * 2;
  }

  integer(from: number, to: number): number {
    return from + Math.floor(this.uniform() * (to - from + 1));
  }
}

/**
 * The stream of one series of one unit. It depends on nothing else, so a unit has the same values whichever other
 * units are generated and in whichever order.
 */
export function randomStream(seedNumber: number, unitId: string, series: string): RandomStream {
  return new GeneratedStream(xoroshiro128plusFromState(hashedState(seedNumber, unitId, series)));
}

// Two multiplicative hashes that are mixed with each other (cyrb53), stretched to the 128 bits of the generator.
function hashedState(seedNumber: number, unitId: string, series: string): readonly number[] {
  let first = 0xdeadbeef ^ seedNumber;
  let second = 0x41c6ce57 ^ Math.floor(seedNumber / 2 ** 32);
  for (const text of [unitId, '\n', series]) {
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charCodeAt(index);
      first = Math.imul(first ^ character, 2654435761);
      second = Math.imul(second ^ character, 1597334677);
    }
  }
  const low = mix(first) ^ mix(second ^ 0x9e3779b9);
  const high = mix(second) ^ mix(first ^ 0x85ebca6b);
  return [low, high, mix(low ^ 0xc2b2ae35), mix(high ^ 0x27d4eb2f)];
}

function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 2246822507);
  const twice = Math.imul(once ^ (once >>> 13), 3266489909);
  return twice ^ (twice >>> 16);
}
