import { LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import type { CommuneModel, CountryModel, ProvinceModel } from '../model/country-model.js';
import { isRural } from '../model/is-rural.js';
import { quantile } from '../quantile.js';
import { randomStream } from '../random/random-stream.js';

/**
 * Which communes of edition 2004 take part. `RURAL`: all xã. `POOR`: the poorest 30 % of them outside the two richest
 * regions. `MINORITY`: the poorer 45 % in mountain and central provinces. `HERBS`: a quarter of those, in 21 of their
 * provinces, as many as were surveyed for medicinal herbs by 2023-06-30 (S000-17, which does not name them).
 */
export type Reach = 'RURAL' | 'POOR' | 'MINORITY' | 'HERBS';

/** A commune that takes part, and how much it needs against the others. */
export interface Participant {
  readonly commune: CommuneModel;
  readonly need: number;
}

/** The participants by the id of their province; a province without any is not there. */
export type Participants = ReadonlyMap<string, readonly Participant[]>;

/** A province with fewer rural communes gets no money for new rural areas. */
const FEWEST_RURAL_COMMUNES = 40;
const RICHEST_REGIONS = new Set(['NTM:DBSH', 'NTM:DNB']);
const MOUNTAIN_AND_CENTRE = new Set(['NTM:TDMNPB', 'NTM:TN', 'NTM:BTB', 'NTM:DHNTB']);
const HERB_PROVINCES = 21;

/** Who takes part in what; the same in all years and at both scales. */
export function participation(country: CountryModel): Readonly<Record<Reach, Participants>> {
  const development = country.provincesOf2004.flatMap(eligible).map((commune) => commune.development);
  const poor = quantile(development, 0.3);
  const disadvantaged = quantile(development, 0.45);
  const herbs = herbProvinces(country, (province) => isMinority(province, disadvantaged));
  return {
    RURAL: participants(country, (_, rural) => rural.length >= FEWEST_RURAL_COMMUNES),
    POOR: participants(
      country,
      (province) => !RICHEST_REGIONS.has(province.criteriaRegionId ?? ''),
      (commune) => commune.development <= poor,
    ),
    MINORITY: participants(country, isOfMountainsOrCentre, (commune) => commune.development <= disadvantaged),
    HERBS: participants(
      country,
      (province) => herbs.has(province.id),
      (commune) => commune.development <= disadvantaged && hasHerbs(commune, country.seedNumber),
    ),
  };
}

function participants(
  { provincesOf2004, seedNumber }: CountryModel,
  takesProvince: (province: ProvinceModel, rural: readonly CommuneModel[]) => boolean,
  takesCommune: (commune: CommuneModel) => boolean = () => true,
): Participants {
  const byProvince = new Map<string, readonly Participant[]>();
  for (const province of provincesOf2004) {
    const communes = eligible(province);
    if (!takesProvince(province, communes)) continue;
    const taken = communes
      .filter(takesCommune)
      .map((commune) => ({ commune, need: need(commune, seedNumber) }));
    if (taken.length > 0) byProvince.set(province.id, taken);
  }
  return byProvince;
}

// Only communes that lasted from the first year to the end of the edition: what became of the accounts of one that
// was abolished before is nowhere recorded.
function eligible({ communes }: ProvinceModel): readonly CommuneModel[] {
  return communes.filter(
    (commune) => isRural(commune) && commune.validFrom === null && commune.validTo === LAST_DAY_OF_2004,
  );
}

function need({ id, population, development }: CommuneModel, seedNumber: number): number {
  const own = 0.7 + 0.6 * randomStream(seedNumber, id, 'need').uniform();
  return own * Math.sqrt(population / 5_000) * Math.exp(-0.35 * development);
}

function isOfMountainsOrCentre({ criteriaRegionId }: ProvinceModel): boolean {
  return MOUNTAIN_AND_CENTRE.has(criteriaRegionId ?? '');
}

function isMinority(province: ProvinceModel, disadvantaged: number): boolean {
  const communes = eligible(province).filter(({ development }) => development <= disadvantaged);
  return isOfMountainsOrCentre(province) && communes.length >= 20;
}

function herbProvinces(
  country: CountryModel,
  isCandidate: (province: ProvinceModel) => boolean,
): ReadonlySet<string> {
  const lots = country.provincesOf2004
    .filter(isCandidate)
    .map(({ id }) => ({ id, lot: randomStream(country.seedNumber, id, 'herbs').uniform() }))
    .sort((one, other) => one.lot - other.lot);
  return new Set(lots.slice(0, HERB_PROVINCES).map(({ id }) => id));
}

function hasHerbs({ id }: CommuneModel, seedNumber: number): boolean {
  return randomStream(seedNumber, id, 'herbs').uniform() < 0.25;
}
