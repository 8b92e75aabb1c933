import type { Words } from '../words/use-words.js';

interface Threshold {
  readonly comparator: string;
  readonly value: number | null;
  readonly unit: string;
}

const signs: Readonly<Record<string, string>> = { GTE: '≥', LTE: '≤', GT: '>', LT: '<', EQ: '=' };

/** A comparator as a sign; none where there is no number to compare with. */
export function comparatorSign(comparator: string): string {
  return signs[comparator] ?? '';
}

/** A threshold as it reads; null where it is no number, as of what is either passed or failed. */
export function writeThreshold(words: Words, { comparator, value, unit }: Threshold): string | null {
  if (value === null || unit === 'pass/fail') return null;
  const written = unit === 'points' ? words.say('unit.points') : unit;
  return [comparatorSign(comparator), words.number(value), written].filter(Boolean).join(' ');
}
