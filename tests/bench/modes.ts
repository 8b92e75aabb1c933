import { type Name, names } from './contestants/names.ts';
import type { Plan } from './load/measure-contestants.ts';

/** How much a run measures. */
export interface Mode {
  readonly database: string;
  readonly scale: 'demo' | 'national';
  readonly leftOut: readonly Name[];
  readonly plan: Plan;
  /** How many questions must be answered alike by all. */
  readonly compared: number;
  /** Milliseconds that a contestant warms up at most. */
  readonly warmUpTime: number;
  readonly profileTime: number;
  /** Whether growth and starts are measured too. */
  readonly whole: boolean;
}

/** The two kinds of run: the whole of it in less than six minutes, or a little of it in less than one. */
export const modes = {
  full: {
    database: 'bench_national',
    scale: 'national',
    leftOut: [],
    plan: { rounds: 3, budget: 180_000, window: 3000, rampUp: 700, clients: 16, oneByOne: 42 },
    compared: 24,
    warmUpTime: 3000,
    profileTime: 6000,
    whole: true,
  },
  quick: {
    database: 'bench_demo',
    scale: 'demo',
    leftOut: [names.floorKept, names.postgraphileKept, names.stockLocal],
    plan: { rounds: 1, budget: 20_000, window: 1000, rampUp: 300, clients: 16, oneByOne: 12 },
    compared: 6,
    warmUpTime: 800,
    profileTime: 1500,
    whole: false,
  },
} satisfies Record<string, Mode>;
