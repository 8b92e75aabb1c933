import type { ListedUnit } from './listed-unit.js';
import { lookUp } from './look-up.js';
import { placeKey, provinceKey } from './place-key.js';
import type { ProvinceFacts } from './province-facts.js';

/** Finds communes of edition 2025 by name, and the resolution that formed them. */
export class NewCommunes {
  private readonly provinces: ProvinceFacts;
  private readonly provinceCodes: ReadonlyMap<string, string>;
  private readonly codes: ReadonlyMap<string, string>;
  private readonly parents: ReadonlyMap<string, string>;

  constructor(provinces: ProvinceFacts, communes: readonly ListedUnit[]) {
    this.provinces = provinces;
    this.provinceCodes = new Map(provinces.all.map(({ code, fullName }) => [provinceKey(fullName), code]));
    this.codes = new Map(
      communes.map((commune) => [placeKey(commune.parentCode, commune.fullName), commune.code]),
    );
    this.parents = new Map(communes.map((commune) => [commune.code, commune.parentCode]));
  }

  code(provinceName: string, fullName: string): string {
    const provinceCode = lookUp(this.provinceCodes, provinceKey(provinceName), 'province of 2025');
    return lookUp(this.codes, placeKey(provinceCode, fullName), 'commune of 2025');
  }

  legalBasis(code: string): string | null {
    return this.provinces.get(lookUp(this.parents, code, 'commune of 2025')).communeLegalBasis;
  }
}
