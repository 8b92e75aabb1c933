import { expect, test } from 'vitest';
import { isLaw } from './law-link.js';

test('a document is the law whose number its title has as a word, and no other', () => {
  const of318 = { id: '318-QD-TTg', title: 'Quyết định 318/QĐ-TTg (tiêu chí xã nông thôn mới)' };
  expect(isLaw('318/QĐ-TTg', of318)).toBe(true);
  expect(isLaw('18/QĐ-TTg', of318)).toBe(false);
  const inBrackets = { id: '351-2025-ND-CP', title: 'Chuẩn nghèo đa chiều (351/2025/NĐ-CP)' };
  expect(isLaw('351/2025/NĐ-CP', inBrackets)).toBe(true);
});
