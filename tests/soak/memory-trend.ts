/** The memory of a process over time. */
export interface MemorySample {
  /** Seconds since the start. */
  readonly at: number;
  readonly megabytes: number;
}

/** Where memory goes, once a process is warm. */
export interface MemoryTrend {
  readonly first: number;
  readonly last: number;
  /** Megabytes by which it grows in an hour, by the straight line that fits best. */
  readonly perHour: number;
  readonly isFlat: boolean;
}

/** The share of the time in which a process fills its caches, and so may grow. */
const warmUp = 1 / 3;

/** Growth in the time that is judged that is no growth: a share of the memory, and what a collection leaves now and then. */
const toleratedShare = 0.05;
const toleratedMegabytes = 16;

/** The least of each stretch of time: what is used between two collections of garbage is not held. */
function floors(samples: readonly MemorySample[], stretches: number): MemorySample[] {
  const length = Math.max(1, Math.ceil(samples.length / stretches));
  const count = Math.ceil(samples.length / length);
  return Array.from({ length: count }, (_, index) => {
    const stretch = samples.slice(index * length, (index + 1) * length);
    const megabytes = Math.min(...stretch.map((sample) => sample.megabytes));
    return { at: stretch[0]?.at ?? 0, megabytes };
  });
}

function slopeOf(samples: readonly MemorySample[]): number {
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = meanOf(samples.map((sample) => sample.at));
  const megabytes = meanOf(samples.map((sample) => sample.megabytes));
  let above = 0;
  let below = 0;
  for (const sample of samples) {
    above += (sample.at - at) * (sample.megabytes - megabytes);
    below += (sample.at - at) ** 2;
  }
  return below === 0 ? 0 : above / below;
}

/** Judges the memory of one process, from its start to its end; undefined where there is too little to judge. */
export function memoryTrend(samples: readonly MemorySample[]): MemoryTrend | undefined {
  const warm = samples.slice(Math.floor(samples.length * warmUp));
  const [first, last] = [warm[0], warm.at(-1)];
  if (!first || !last || warm.length < 6) return undefined;
  const perSecond = slopeOf(floors(warm, 12));
  const growth = perSecond * (last.at - first.at);
  return {
    first: first.megabytes,
    last: last.megabytes,
    perHour: perSecond * 3600,
    isFlat: growth < toleratedShare * first.megabytes + toleratedMegabytes,
  };
}
