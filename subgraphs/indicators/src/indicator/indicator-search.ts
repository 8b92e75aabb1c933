import { badInput } from '@ntp-graph/kit';
import type { Indicator } from './indicator.type.js';

/** Text without case, diacritics, tone-mark placement and đ/d. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** The indicators that hold every word of the text in their code or in a name. There are too few to index. */
export function searchIndicators(indicators: readonly Indicator[], text: string): Indicator[] {
  const trimmed = text.trim();
  if (trimmed.length < 1 || trimmed.length > 100) {
    throw badInput(`search has ${trimmed.length} characters`, 'from 1 to 100 characters of a name or code');
  }
  const words = fold(trimmed).split(/\s+/);
  return indicators.filter(({ code, nameVi, nameEn }) => {
    const folded = fold(`${code} ${nameVi} ${nameEn}`);
    return words.every((word) => folded.includes(word));
  });
}
