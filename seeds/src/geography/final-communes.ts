import type { DistrictIndex } from './district-index.js';
import { GeographyDataError } from './geography-data-error.js';
import type { ListedUnit } from './listed-unit.js';
import { lookUp } from './look-up.js';
import type { CodedMapping, WardMappings } from './ward-mappings.js';

/**
 * The communes of 2025-06-30 under their districts. The mapping knows which communes these are but names
 * their districts only, not always by the last name, so the list of January 2025 says where a commune lies if
 * it can.
 */
export function finalCommunes(
  mappings: WardMappings,
  ofJanuary2025: readonly ListedUnit[],
  finalDistricts: DistrictIndex,
): readonly ListedUnit[] {
  const listed = new Map(ofJanuary2025.map((commune) => [commune.code, commune]));
  const mapped = mappings.coded.map((mapping) => ({
    code: mapping.code,
    parentCode: listed.get(mapping.code)?.parentCode ?? districtByName(mapping, finalDistricts),
    fullName: mapping.fullName,
  }));
  const added = mappings.additions.map(({ code }) => lookUp(listed, code, 'commune of January 2025'));
  return [...mapped, ...added];
}

function districtByName(mapping: CodedMapping, districts: DistrictIndex): string {
  const [code, ...others] = districts.codes(mapping.provinceName, mapping.districtName);
  if (code === undefined || others.length > 0) {
    throw new GeographyDataError(
      `'${mapping.districtName}' of commune '${mapping.code}' is not one district.`,
    );
  }
  return code;
}
