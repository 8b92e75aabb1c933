import type { ObservationFact } from '../../facts/indicator-facts.js';
import { FIRST_DAY_OF_2025, LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import type { Edition, GeographyDataSet } from '../../geography/geography-data-set.js';
import type { CountryModel, ProvinceModel } from './country-model.js';
import { type ListedProvince, provinceOf2004 } from './provinces-of-2004.js';
import { type Predecessors, provinceOf2025 } from './provinces-of-2025.js';
import { PublishedFigures } from './published-figures.js';
import { typeWhenGenerated } from './type-when-generated.js';

/** The supposed country behind all synthetic rows, the same at both scales. */
export function buildCountryModel(
  geography: GeographyDataSet,
  observations: readonly ObservationFact[],
  seedNumber: number,
): CountryModel {
  const published = new PublishedFigures(observations);
  const provincesOf2004 = listedProvinces(geography, '2004').map((listed) =>
    provinceOf2004(listed, published, seedNumber),
  );
  const predecessors = predecessorsOf2025(geography, provincesOf2004);
  const provincesOf2025 = listedProvinces(geography, '2025').map((listed) =>
    provinceOf2025(listed, predecessors, seedNumber),
  );
  return { seedNumber, published, provincesOf2004, provincesOf2025 };
}

function listedProvinces(geography: GeographyDataSet, edition: Edition): readonly ListedProvince[] {
  const units = geography.units.filter((unit) => unit.edition === edition);
  const communes = Map.groupBy(
    units.filter(({ level }) => level === 'COMMUNE'),
    ({ provinceId }) => provinceId,
  );
  const typeOf = typeWhenGenerated(geography);
  return units
    .filter(({ level }) => level === 'PROVINCE')
    .map((province) => ({ province, communes: communes.get(province.id) ?? [], typeOf }));
}

// A unit abolished before the last day had gone into a neighbour that is counted; counting both would count it twice.
function predecessorsOf2025(geography: GeographyDataSet, provinces: readonly ProvinceModel[]): Predecessors {
  const edges = geography.successions.filter(
    ({ relation, effectiveOn }) => relation !== 'PARTIAL' && effectiveOn === FIRST_DAY_OF_2025,
  );
  const predecessorIds = Map.groupBy(edges, ({ successorId }) => successorId);
  const find = <Unit>(units: ReadonlyMap<string, Unit>, id: string): readonly Unit[] =>
    (predecessorIds.get(id) ?? []).flatMap(({ predecessorId }) => units.get(predecessorId) ?? []);
  const provincesById = new Map(provinces.map((province) => [province.id, province]));
  const communesById = new Map(
    provinces
      .flatMap(({ communes }) => communes)
      .filter(({ validTo }) => validTo === LAST_DAY_OF_2004)
      .map((commune) => [commune.id, commune]),
  );
  return {
    provinces: (id) => find(provincesById, id),
    communes: (id) => find(communesById, id),
  };
}
