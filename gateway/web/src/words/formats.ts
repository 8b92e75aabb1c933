import type { MessageKey } from './en.js';

/** How numbers, amounts, shares and days are written. What is unknown is a dash. */
export interface Formats {
  /** A number with at most so many decimals, as the unit of measure has them. */
  number(value: number | null | undefined, decimals?: number): string;
  /** A share of 1 as per cent. */
  share(value: number | null | undefined): string;
  /** Whole đồng, shortened to three or four digits. */
  money(value: number | null | undefined): string;
  /** Whole đồng, to the last. */
  wholeMoney(value: number | null | undefined): string;
  /** A day of ISO 8601. */
  day(value: string | null | undefined): string;
}

type Say = (key: MessageKey, values?: Record<string, string>) => string;

const steps: readonly (readonly [number, MessageKey])[] = [
  [1e12, 'money.trillion'],
  [1e9, 'money.billion'],
  [1e6, 'money.million'],
];

export function formatsOf(language: string, say: Say): Formats {
  const dash = say('unknown');
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const numbers = new Map<number, Intl.NumberFormat>();
  function written(value: number, decimals: number): string {
    const known = numbers.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
    numbers.set(decimals, known);
    return known.format(value);
  }
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    number: (value, decimals = 2) => (value == null ? dash : written(value, decimals)),
    share: (value) => (value == null ? dash : percent.format(value)),
    money(value) {
      if (value == null) return dash;
      const step = steps.find(([size]) => Math.abs(value) >= size);
      return step
        ? say(step[1], { value: written(value / step[0], 1) })
        : say('money.dong', { value: written(value, 0) });
    },
    wholeMoney: (value) => (value == null ? dash : say('money.dong', { value: written(value, 0) })),
    day: (value) => (value == null ? dash : days.format(new Date(`${value}T00:00:00Z`))),
  };
}
