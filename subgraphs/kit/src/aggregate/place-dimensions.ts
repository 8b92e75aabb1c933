import type { RawBuilder } from 'kysely';
import type { EntityColumns } from '../reading/table.js';
import { presentProvinceId } from '../unit-path/present-province.js';
import type { UnitPath } from '../unit-path/unit-path.entity.js';
import { type Dimension, textDimension } from './dimension.js';
import { type PlannedDimension, unitDimension } from './group-plan.js';

/** The places that whatever has a unit can be grouped by, besides the unit itself, in words. */
export const placeDescriptions = {
  PRESENT_PROVINCE:
    'The province of edition 2025 that the unit lies in or went into with its province on 2025-07-01: all years of a ' +
    'place in one group, whichever side of the merger.',
  PROVINCE: 'The province that the unit lies in, or is, in its own edition.',
  DISTRICT: 'The district that the unit lies in, or is; none in edition 2025.',
  REGION: 'The planning region that the unit lies in, of its own edition.',
  CRITERIA_REGION:
    'The region of the criteria that the unit lies in; none for a province that spans several.',
} as const;

/** Those places of the unit with the path `p`, its province joined by `joinPresentProvince`. */
export function placeColumns(
  p: EntityColumns<typeof UnitPath>,
): Readonly<Record<keyof typeof placeDescriptions, Dimension>> {
  return {
    PRESENT_PROVINCE: textDimension(presentProvinceId, 'presentProvinceId'),
    PROVINCE: textDimension(p.provinceId, 'provinceId'),
    DISTRICT: textDimension(p.districtId, 'districtId'),
    REGION: textDimension(p.regionId, 'regionId'),
    CRITERIA_REGION: textDimension(p.criteriaRegionId, 'criteriaRegionId'),
  };
}

/**
 * The places as dimensions of a plan.
 *
 * @param unitId the unit that a row is of
 * @param types the unit and the region as the subgraph knows them
 */
export function placeDimensions(
  p: EntityColumns<typeof UnitPath>,
  unitId: RawBuilder<unknown>,
  types: { readonly unit: () => object; readonly region: () => object },
) {
  const columns = placeColumns(p);
  const of = (field: string, name: keyof typeof columns, type: () => object): PlannedDimension =>
    unitDimension(field, columns[name], placeDescriptions[name], type);
  const passing = (dimension: PlannedDimension): PlannedDimension => ({ ...dimension, ofPassingUnits: true });
  const unit = unitDimension('unit', textDimension(unitId, 'unitId'), 'The unit itself.', types.unit);
  return {
    PRESENT_PROVINCE: of('presentProvince', 'PRESENT_PROVINCE', types.unit),
    PROVINCE: passing(of('province', 'PROVINCE', types.unit)),
    DISTRICT: passing(of('district', 'DISTRICT', types.unit)),
    UNIT: passing(unit),
    REGION: passing(of('region', 'REGION', types.region)),
    CRITERIA_REGION: passing(of('criteriaRegion', 'CRITERIA_REGION', types.region)),
  } as const;
}
