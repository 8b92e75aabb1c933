import type { CallFrame, CpuProfile } from './cpu-profile.ts';
import { fileOf, ownerOf } from './owner-of.ts';

/** A share of the busy time, from 0 to 1. */
export interface Share {
  readonly name: string;
  readonly share: number;
}

/** Where the time of a process went while it was busy. */
export interface ProfileSummary {
  /** The share of the whole time in which it was busy. */
  readonly busy: number;
  readonly owners: readonly Share[];
  readonly functions: readonly Share[];
}

const mostFunctions = 25;
const idle = '(idle)';

function shares(times: ReadonlyMap<string, number>, total: number): Share[] {
  return [...times].map(([name, time]) => ({ name, share: time / total })).sort((a, b) => b.share - a.share);
}

function add(times: Map<string, number>, key: string, time: number): void {
  times.set(key, (times.get(key) ?? 0) + time);
}

function described(frame: CallFrame): string {
  const file = fileOf(frame);
  const line = file.startsWith('(') ? '' : `:${frame.lineNumber + 1}`;
  return `${frame.functionName || 'anonymous'} ${file}${line}`;
}

/** For each node whose work it is: its own function's owner, or that of the nearest caller that has one. */
function ownersOf(nodes: CpuProfile['nodes']): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  // Callers come before those they call.
  for (const { id, callFrame, children } of nodes) {
    const owner = ownerOf(callFrame) ?? owners.get(id) ?? 'the engine itself';
    owners.set(id, owner);
    for (const child of children ?? []) owners.set(child, owner);
  }
  return owners;
}

/** Sums self time by whose work it is and by function. */
export function summariseProfile({ nodes, samples, timeDeltas }: CpuProfile): ProfileSummary {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const owner = ownersOf(nodes);
  const owners = new Map<string, number>();
  const functions = new Map<string, number>();
  let [total, resting] = [0, 0];
  for (const [index, id] of samples.entries()) {
    const time = Math.max(0, timeDeltas[index + 1] ?? 0);
    const frame = frames.get(id) as CallFrame;
    total += time;
    if (frame.functionName === idle) {
      resting += time;
      continue;
    }
    add(owners, owner.get(id) as string, time);
    add(functions, described(frame), time);
  }
  const busy = total - resting;
  return {
    busy: busy / total,
    owners: shares(owners, busy),
    functions: shares(functions, busy).slice(0, mostFunctions),
  };
}
