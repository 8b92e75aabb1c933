import type { Plan } from './load/measure-contestants.ts';

/** How much a run measures. */
export interface Mode {
  readonly database: string;
  readonly scale: 'demo' | 'national';
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
    plan: { rounds: 3, budget: 150_000, window: 4000, rampUp: 1000, clients: 16 },
    compared: 63,
    warmUpTime: 4000,
    profileTime: 6000,
    whole: true,
  },
  quick: {
    database: 'bench_demo',
    scale: 'demo',
    plan: { rounds: 1, budget: 20_000, window: 1200, rampUp: 300, clients: 16 },
    compared: 6,
    warmUpTime: 800,
    profileTime: 1500,
    whole: false,
  },
} satisfies Record<string, Mode>;
