import { describe, expect, it } from 'vitest';
import { buildGeography } from '../geography/build-geography.js';
import { unitPaths, withMoney, withPeople } from './unit-paths.js';

const geography = buildGeography();
const ofPeople = new Map(unitPaths(geography, withPeople).map((path) => [path.unitId, path]));
const ofMoney = new Map(unitPaths(geography, withMoney).map((path) => [path.unitId, path]));

describe('the lineage that figures follow', () => {
  it('does not lead to a unit that took only land: all of Đặng Xá went to Thuận An', () => {
    expect(ofPeople.get('2004:00556')?.successorIds).toEqual(['2025:00562']);
    expect(ofPeople.get('2025:00541')?.predecessorIds).not.toContain('2004:00556');
  });

  it('leads to every unit that took people', () => {
    expect(ofPeople.get('2004:00019')?.successorIds).toHaveLength(4);
    const divided = [...ofPeople.values()].filter(({ validTo, successorIds, level }) => {
      return level === 'COMMUNE' && validTo === '2025-06-30' && successorIds.length > 1;
    });
    expect(divided).toHaveLength(381);
  });

  it('leads money to one unit, so that no sum has it twice', () => {
    expect([...ofMoney.values()].filter(({ successorIds }) => successorIds.length > 1)).toEqual([]);
    expect(ofMoney.get('2004:00019')?.successorIds).toEqual(['2025:00004']);
  });
});

describe('the type of a unit', () => {
  it('is that of its last day, with the one before where it changed', () => {
    expect(ofPeople.get('2004:09307')).toMatchObject({
      unitType: 'COMMUNE',
      typeSince: null,
      typeBefore: null,
    });
    expect(ofPeople.get('2025:09292')).toMatchObject({
      unitType: 'WARD',
      typeSince: '2026-09-20',
      typeBefore: 'COMMUNE',
    });
  });
});
