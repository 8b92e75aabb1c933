import type { Words } from '../words/use-words.js';
import type { FigureDetails, Origin } from './origin.js';

/** An amount in short, with all its digits and its source when it is opened; null where it is not known. */
export function moneyFigure(
  words: Words,
  label: string,
  amount: number | null,
  origin: Origin | null | undefined,
  period?: string,
): FigureDetails | null {
  if (amount === null) return null;
  return { label, value: words.money(amount), origin, period, note: words.wholeMoney(amount) };
}
