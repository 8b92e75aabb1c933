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
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    number: (value, decimals = 2) =>
      value == null ? dash : new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value),
    share: (value) => (value == null ? dash : percent.format(value)),
    money(value) {
      if (value == null) return dash;
      const step = steps.find(([size]) => Math.abs(value) >= size);
      return step
        ? say(step[1], { value: short.format(value / step[0]) })
        : say('money.dong', { value: whole.format(value) });
    },
    wholeMoney: (value) => (value == null ? dash : say('money.dong', { value: whole.format(value) })),
    day: (value) => (value == null ? dash : days.format(new Date(`${value}T00:00:00Z`))),
  };
}
