import { describe, expect, it } from 'vitest';
import { wholeDong } from './whole-dong.js';

describe('an amount in whole đồng', () => {
  it.each([
    ['10139.674', '1000000000', '10139674000000'],
    ['54324.848', '1000000000', '54324848000000'],
    ['7.864', '1000000000', '7864000000'],
    ['0.1', '1000000000', '100000000'],
    ['1078', '1000000000', '1078000000000'],
    ['137664.959', '1000000000', '137664959000000'],
    ['9007199254740993', '1', '9007199254740993'],
  ])('%s times %s is %s exactly', (amount, scale, expected) => {
    expect(wholeDong(amount, scale)).toBe(expected);
  });

  it.each([
    ['0.5', '1'],
    ['1,000', '1'],
    ['1e9', '1'],
    ['-1', '1'],
    ['', '1'],
    ['1', '0'],
  ])('%s times %s is refused', (amount, scale) => {
    expect(wholeDong(amount, scale)).toBeUndefined();
  });
});
