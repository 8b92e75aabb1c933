/** How much goes wrong, as shares of all cases. Which cases follows from the seed, never from how often one is asked. */
export interface Faults {
  readonly seed: string;
  /** Fields that may be null and are. */
  readonly nullField: number;
  /** Fields that end in an error. */
  readonly failedField: number;
  /** Entities that are not found. */
  readonly nullEntity: number;
  /** Entities that cannot be read. */
  readonly failedEntity: number;
  /** Fetches that end in nothing but a failure. */
  readonly failedFetch: number;
  /** Values that no subgraph of this schema could have sent: missing ones, and ones of a wrong type. */
  readonly corruptValue: number;
}

const none = {
  nullField: 0.1,
  failedField: 0,
  nullEntity: 0,
  failedEntity: 0,
  failedFetch: 0,
  corruptValue: 0,
};

/** The kinds of days a platform has. */
const faultMixes = {
  calm: none,
  faulty: { ...none, failedField: 0.03, nullEntity: 0.05, failedEntity: 0.05, failedFetch: 0.05 },
  stormy: {
    nullField: 0.3,
    failedField: 0.1,
    nullEntity: 0.2,
    failedEntity: 0.2,
    failedFetch: 0.3,
    corruptValue: 0,
  },
  corrupt: { ...none, corruptValue: 0.03 },
} as const;

export type FaultMix = keyof typeof faultMixes;

/** The weather of a seed. */
export function faultsOf(mix: FaultMix, seed: string): Faults {
  return { ...faultMixes[mix], seed };
}
