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
  /** Milliseconds that a contestant warms up. */
  readonly warmUpTime: number;
  readonly profileTime: number;
  /** Whether growth and starts are measured too. */
  readonly whole: boolean;
}

/** The two kinds of run: the whole of it in about eight minutes, or a little of it in less than one. */
export const modes = {
  full: {
    database: 'bench_national',
    scale: 'national',
    leftOut: [],
    plan: { rounds: 6, budget: 240_000, window: 1800, rampUp: 500, clients: 16, oneByOne: 21 },
    compared: 24,
    warmUpTime: 8000,
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
