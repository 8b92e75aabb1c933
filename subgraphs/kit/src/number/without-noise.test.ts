import { describe, expect, it } from 'vitest';
import { withoutNoise } from './without-noise.js';

describe('a number without the noise of binary fractions', () => {
  it.each([
    [92.6 - 92.03, 0.57],
    [95 - 93.2, 1.8],
    [0.1 + 0.2, 0.3],
    [153_700_000, 153_700_000],
    [9_007_199_254_740_991, 9_007_199_254_740_991],
    [0, 0],
    [-0.1 - 0.2, -0.3],
  ])('of %d is %d', (noisy, clean) => {
    expect(withoutNoise(noisy)).toBe(clean);
  });
});
