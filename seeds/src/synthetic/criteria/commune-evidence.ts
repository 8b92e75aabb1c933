import type { Facts } from '../../facts/read-facts.js';
import { at } from '../at.js';
import { lookUp } from '../look-up.js';
import type { CommuneModel, CountryModel, ProvinceModel } from '../model/country-model.js';
import { communeSeries } from '../observations/commune-series.js';
import { FIRST_YEAR, type ShareSpec } from '../observations/indicator-spec.js';
import { nationalFigures } from '../observations/national-figures.js';
import { type ProvinceFigures, shareFigures } from '../observations/province-figures.js';
import { SHARE_SPECS } from '../observations/share-specs.js';
import { reportedValue, type UnitSeries } from '../observations/unit-series.js';
import type { Evidence } from './judge.js';

/** The series of the communes of one province by indicator and unit id. */
export type ProvinceEvidence = ReadonlyMap<
  string,
  { spec: ShareSpec; byUnit: ReadonlyMap<string, UnitSeries> }
>;

/** The very values that the observations report: a status never rests on another figure. */
export class CommuneEvidence {
  private readonly country: CountryModel;
  private readonly indicators: readonly { readonly spec: ShareSpec; readonly figures: ProvinceFigures }[];

  constructor(country: CountryModel, facts: Facts, indicatorCodes: ReadonlySet<string>) {
    this.country = country;
    this.indicators = SHARE_SPECS.filter(({ code }) => indicatorCodes.has(code)).map((spec) => ({
      spec,
      figures: shareFigures(country, spec, nationalFigures(facts, spec)),
    }));
  }

  ofProvince(province: ProvinceModel): ProvinceEvidence {
    return new Map(
      this.indicators.map(({ spec, figures }) => {
        const ofProvince = lookUp(figures, province.id);
        const series = communeSeries(province, spec, ofProvince, this.country.seedNumber);
        return [spec.code, { spec, byUnit: new Map(series.map((one) => [one.commune.id, one.series])) }];
      }),
    );
  }
}

/** What a commune reported for a year. */
export function reportedEvidence(
  evidence: ProvinceEvidence,
  commune: CommuneModel,
  indicatorCode: string,
  year: number,
): Evidence {
  const indicator = evidence.get(indicatorCode);
  const series = indicator?.byUnit.get(commune.id);
  if (indicator === undefined || series === undefined) {
    throw new RangeError(`${commune.id} does not report ${indicatorCode}`);
  }
  const { spec } = indicator;
  const value = at(series.annual, year - FIRST_YEAR);
  const bySex = (sex: 'M' | 'F') =>
    spec.sexGap === null ? null : reportedValue(spec, value, series.sexGap, sex);
  return { total: reportedValue(spec, value, series.sexGap, 'T'), male: bySex('M'), female: bySex('F') };
}
