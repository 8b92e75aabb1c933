import type { UnitRow } from '../../geography/geography-data-set.js';
import { randomStream } from '../random/random-stream.js';
import { sum } from '../sum.js';
import type { CommuneModel, ProvinceModel } from './country-model.js';
import type { ListedProvince } from './provinces-of-2004.js';
import { weightedMean } from './weighted-mean.js';

/** The predecessors of a unit of 2025 among the units of 2004 that were in force on the last day. */
export interface Predecessors {
  provinces(id: string): readonly ProvinceModel[];
  communes(id: string): readonly CommuneModel[];
}

/** A province of edition 2025: it has the people of its predecessors and their weighted development. */
export function provinceOf2025(
  listed: ListedProvince,
  predecessors: Predecessors,
  seedNumber: number,
): ProvinceModel {
  const { province } = listed;
  const provinces = predecessors.provinces(province.id);
  const development = weightedMean(provinces, (predecessor) => predecessor.development);
  const communes = listed.communes.map((unit) => {
    const before = predecessors.communes(unit.id);
    return before.length === 0
      ? newCommune(unit, listed, development, seedNumber)
      : heir(unit, listed, before);
  });
  return {
    id: province.id,
    edition: '2025',
    population: sum(communes.map(({ population }) => population)),
    development,
    criteriaRegionId: province.criteriaRegionId,
    validFrom: province.validFrom,
    validTo: province.validTo,
    communes,
    predecessors: provinces,
  };
}

function heir(unit: UnitRow, listed: ListedProvince, predecessors: readonly CommuneModel[]): CommuneModel {
  return {
    ...identity(unit, listed),
    population: sum(predecessors.map(({ population }) => population)),
    development: weightedMean(predecessors, ({ development }) => development),
    predecessors,
  };
}

// Five special zones were island districts without a commune.
function newCommune(
  unit: UnitRow,
  listed: ListedProvince,
  development: number,
  seedNumber: number,
): CommuneModel {
  const stream = randomStream(seedNumber, unit.id, 'unit');
  return {
    ...identity(unit, listed),
    population: Math.round(6_000 * Math.exp(0.45 * stream.spread())),
    development: development + 0.35 * stream.spread(),
    predecessors: [],
  };
}

function identity(unit: UnitRow, { typeOf }: ListedProvince) {
  return {
    id: unit.id,
    edition: '2025' as const,
    provinceId: unit.provinceId ?? '',
    type: typeOf(unit),
    criteriaRegionId: unit.criteriaRegionId ?? '',
    validFrom: unit.validFrom,
    validTo: unit.validTo,
  };
}
