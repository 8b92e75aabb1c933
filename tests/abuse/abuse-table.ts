import type { Damage } from './measure-attack.js';

/** Milliseconds of processor time for which a server may do one thing and nothing else. */
const longestTurn = 100;

/** Whether an attack kept others waiting for too long. */
export function isTooLong({ turn }: Damage): boolean {
  return turn >= longestTurn;
}

/** The heads of the table of attacks. */
export const attackTitles: readonly string[] = [
  'answered with',
  'ms',
  'processor, ms',
  'another client waited, ms',
  'nothing else done, ms',
  'held after, MB',
  'RSS grew, MB',
  'attack',
];

/** What an attack did, as a row of that table. */
export function attackRow(damage: Damage, isMarked: boolean): readonly string[] {
  const { status, code, answerBytes, milliseconds, processorTime, stall, turn, slowest, held, megabytes } =
    damage;
  const by = slowest === 'gateway' ? '' : ` (${slowest})`;
  return [
    `${status} ${code ?? `${answerBytes} bytes`}`,
    milliseconds.toFixed(0),
    String(processorTime),
    stall.toFixed(0),
    `${turn.toFixed(0)}${by}${isMarked ? ' (!)' : ''}`,
    held.toFixed(0),
    megabytes.toFixed(0),
    damage.name,
  ];
}
