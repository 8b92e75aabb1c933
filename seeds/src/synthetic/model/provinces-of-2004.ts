import { LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import type { UnitRow, UnitType } from '../../geography/geography-data-set.js';
import { at } from '../at.js';
import { randomStream } from '../random/random-stream.js';
import { splitExactly } from '../split-exactly.js';
import { sum } from '../sum.js';
import type { CommuneModel, ProvinceModel } from './country-model.js';
import { peopleFromPublished } from './people.js';
import type { PublishedFigures } from './published-figures.js';

/** What the model needs to know of the list of units. */
export interface ListedProvince {
  readonly province: UnitRow;
  readonly communes: readonly UnitRow[];
  readonly typeOf: (unit: UnitRow) => UnitType;
}

// By region of the NTM criteria: the two mountain regions are the poorest of every published regional series.
const DEVELOPMENT_OF_REGION: Readonly<Record<string, number>> = {
  'NTM:TDMNPB': -0.9,
  'NTM:TN': -0.7,
  'NTM:BTB': -0.1,
  'NTM:DHNTB': 0,
  'NTM:DBSCL': -0.1,
  'NTM:DBSH': 0.7,
  'NTM:DNB': 0.8,
};

// Of a province against its region. Điện Biên: 22.6 % of the communes were new rural ones at the merger, which the
// country had 79.3 % of.
const DEVELOPMENT_OF_PROVINCE: Readonly<Record<string, number>> = { '2004:11': -0.3 };

const DEVELOPMENT_OF_TYPE: Partial<Record<UnitType, number>> = { WARD: 0.5, TOWNSHIP: 0.25, COMMUNE: -0.15 };

// Persons; how the people of a province are divided over its communes.
const POPULATION_OF_TYPE: Partial<Record<UnitType, number>> = {
  WARD: 15_000,
  TOWNSHIP: 10_000,
  COMMUNE: 8_500,
};

/** Mountain communes are large on the map and small in people. */
const POPULATION_OF_REGION: Readonly<Record<string, number>> = { 'NTM:TDMNPB': 0.6, 'NTM:TN': 0.9 };

/** A province of edition 2004 with its communes, whose people add up to those that are published of it. */
export function provinceOf2004(
  listed: ListedProvince,
  published: PublishedFigures,
  seedNumber: number,
): ProvinceModel {
  const { province } = listed;
  const development = provinceDevelopment(listed, seedNumber);
  const supposed = listed.communes.map((unit) => commune(unit, listed.typeOf(unit), development, seedNumber));
  const people = peopleFromPublished(published, province.id) ?? sum(lastingPeople(supposed));
  const communes = withPeople(supposed, people);
  return {
    id: province.id,
    edition: '2004',
    population: people,
    development,
    criteriaRegionId: province.criteriaRegionId,
    validFrom: province.validFrom,
    validTo: province.validTo,
    communes,
    predecessors: [],
  };
}

// A commune that was abolished before the last day had gone into a neighbour that is counted.
function lastingPeople(communes: readonly CommuneModel[]): readonly number[] {
  return communes.map(({ validTo, population }) => (validTo === LAST_DAY_OF_2004 ? population : 0));
}

function withPeople(communes: readonly CommuneModel[], people: number): readonly CommuneModel[] {
  const lasting = lastingPeople(communes);
  const parts = splitExactly(people, lasting);
  const scale = people / sum(lasting);
  return communes.map((commune, index) => ({
    ...commune,
    population: at(parts, index) || Math.round(commune.population * scale),
  }));
}

// Within a region, the more of the communes are wards and townships, the more developed the province.
function provinceDevelopment({ province, communes, typeOf }: ListedProvince, seedNumber: number): number {
  const last = communes.filter(({ validTo }) => validTo === LAST_DAY_OF_2004);
  const urbanShare = last.filter((unit) => typeOf(unit) !== 'COMMUNE').length / last.length;
  const region = DEVELOPMENT_OF_REGION[province.criteriaRegionId ?? ''] ?? 0;
  const known = DEVELOPMENT_OF_PROVINCE[province.id] ?? 0;
  const own = randomStream(seedNumber, province.id, 'development').spread();
  return region + known + 2 * (urbanShare - 0.2) + 0.1 * own;
}

// The share of the district makes poor districts: poverty clusters, and the programmes name districts.
function commune(unit: UnitRow, type: UnitType, ofProvince: number, seedNumber: number): CommuneModel {
  const stream = randomStream(seedNumber, unit.id, 'unit');
  const ofDistrict = randomStream(seedNumber, unit.districtId ?? '', 'development').spread();
  const region = unit.criteriaRegionId ?? '';
  const typical = (POPULATION_OF_TYPE[type] ?? 8_500) * (POPULATION_OF_REGION[region] ?? 1);
  return {
    id: unit.id,
    edition: '2004',
    provinceId: unit.provinceId ?? '',
    type,
    criteriaRegionId: region,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    population: Math.round(typical * Math.exp(0.45 * stream.spread())),
    development: ofProvince + (DEVELOPMENT_OF_TYPE[type] ?? 0) + 0.4 * ofDistrict + 0.35 * stream.spread(),
    predecessors: [],
  };
}
