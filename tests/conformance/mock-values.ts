import { hashOf, pickBy } from './chance.js';

/** Strings that JSON text has to escape, and strings that it must not. */
const texts = [
  'Bắc Ninh',
  'Tỷ lệ người dân tham gia bảo hiểm y tế (áp dụng đạt cho cả nam và nữ)',
  'a "quoted" word',
  'back\\slash',
  'line\nbreak\tand\u0000control\u001f',
  'a\u2028line separator',
  'emoji 🏥 and 𝔘nicode',
  'half a pair \ud83c',
  '</script>',
  '',
  'x'.repeat(50),
  `${'đ'.repeat(45)}"`,
];

const numbers = [0, 1, -1, 0.1, 1e21, 1.5e-7, 92.35, 123456789.25];

/** Keys are few, so that one entity turns up in many places. */
const keysPerType = 4;

/** A value of a built-in or custom scalar, always the same for a seed. */
export function mockScalar(typeName: string, seed: string): unknown {
  switch (typeName) {
    case 'Int':
      return hashOf(seed) % 5 === 0 ? 0 : (hashOf(seed) % 4001) - 2000;
    case 'Float':
      return pickBy(numbers, seed);
    case 'Boolean':
      return hashOf(seed) % 2 === 0;
    case 'ID':
      return `id-${hashOf(seed) % 1000}`;
    case 'Money':
      return pickBy([0, 1, -5, 9_007_199_254_740_991], seed);
    case 'DateTime':
      return pickBy(['2024-12-31T17:00:00.000Z', '2025-07-01T00:00:00.000Z'], seed);
    case 'Date':
      return pickBy(['2024-12-31', '2025-07-01'], seed);
    default:
      return pickBy(texts, seed);
  }
}

/** The key of an entity that a seed leads to: a type name and a number. */
export function mockKey(typeName: string, seed: string): string {
  return `${typeName}-${hashOf(seed) % keysPerType}`;
}

/** The type that a key was made for. */
export function typeOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}
