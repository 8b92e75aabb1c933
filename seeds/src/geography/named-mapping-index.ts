import type { DistrictIndex } from './district-index.js';
import type { NewCommunes } from './new-communes.js';
import { placeKey } from './place-key.js';
import type { NamedMapping } from './ward-mappings.js';

/** The codes of 2025 to which the mapping leads from names abolished before, by district or by province. */
export class NamedMappingIndex {
  private readonly byDistrict = new Map<string, Set<string>>();
  private readonly byProvince = new Map<string, Set<string>>();

  constructor(mappings: readonly NamedMapping[], districts: DistrictIndex, newCommunes: NewCommunes) {
    for (const { fullName, districtName, provinceName, newFullName, newProvinceName } of mappings) {
      const newCode = newCommunes.code(newProvinceName, newFullName);
      for (const districtCode of districts.codes(provinceName, districtName)) {
        add(this.byDistrict, placeKey(districtCode, fullName), newCode);
      }
      add(this.byProvince, placeKey(districts.provinceCode(provinceName) ?? '', fullName), newCode);
    }
  }

  inDistrict(districtCode: string, fullName: string): readonly string[] {
    return [...(this.byDistrict.get(placeKey(districtCode, fullName)) ?? [])];
  }

  inProvince(provinceCode: string, fullName: string): readonly string[] {
    return [...(this.byProvince.get(placeKey(provinceCode, fullName)) ?? [])];
  }
}

function add(index: Map<string, Set<string>>, key: string, code: string): void {
  index.set(key, (index.get(key) ?? new Set()).add(code));
}
