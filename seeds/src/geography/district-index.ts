import type { ListedUnit } from './listed-unit.js';
import { placeKey, provinceKey } from './place-key.js';
import type { ProvinceFacts } from './province-facts.js';

/** Finds districts of edition 2004 by the names of any list: a district may have been renamed or retyped. */
export class DistrictIndex {
  private readonly provinceCodes: ReadonlyMap<string, string>;
  private readonly districtCodes = new Map<string, Set<string>>();

  constructor(provinces: ProvinceFacts, ...lists: readonly (readonly ListedUnit[])[]) {
    this.provinceCodes = new Map(provinces.all.map(({ code, fullName }) => [provinceKey(fullName), code]));
    for (const { code, parentCode, fullName } of lists.flat()) {
      const key = placeKey(parentCode, fullName);
      this.districtCodes.set(key, (this.districtCodes.get(key) ?? new Set()).add(code));
    }
  }

  /** More than one where a name passed from one district to another (Đạ Huoai). */
  codes(provinceName: string, districtName: string): readonly string[] {
    const provinceCode = this.provinceCode(provinceName);
    const codes = provinceCode && this.districtCodes.get(placeKey(provinceCode, districtName));
    return codes ? [...codes] : [];
  }

  provinceCode(provinceName: string): string | undefined {
    return this.provinceCodes.get(provinceKey(provinceName));
  }
}
