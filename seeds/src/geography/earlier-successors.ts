import type { Edition2004 } from './edition-2004.js';
import type { ListedUnit } from './listed-unit.js';
import type { NamedMappingIndex } from './named-mapping-index.js';
import { parseUnitName } from './parse-unit-name.js';
import { placeKey } from './place-key.js';

/**
 * The codes in edition 2025 and how a name led there; several when the mapping does not say which is the main
 * one.
 */
export interface EarlierSuccessor {
  readonly newCodes: readonly string[];
  readonly way: 'NAMED_IN_ITS_DISTRICT' | 'NAME_KEPT_BY_THE_MERGER' | 'NAMED_IN_ANOTHER_DISTRICT';
}

/**
 * Where communes ended up that were merged into others before 2025-07-01. No list tells of those mergers, so
 * the name has to lead there; when it does not, the successors stay unknown.
 */
export class EarlierSuccessors {
  private readonly edition: Edition2004;
  private readonly named: NamedMappingIndex;
  private readonly newCodeOfNamesake: (commune: ListedUnit) => string | undefined;
  private readonly timesInProvince = new Map<string, number>();

  constructor(edition: Edition2004, named: NamedMappingIndex, newCodes: ReadonlyMap<string, string>) {
    this.edition = edition;
    this.named = named;
    const codesByName = new Map(edition.communesAtTheEnd.map((commune) => [nameKey(commune), commune.code]));
    this.newCodeOfNamesake = (commune) => newCodes.get(codesByName.get(nameKey(commune)) ?? '');
    for (const commune of edition.communesOf2022) {
      const key = this.provinceKey(commune);
      this.timesInProvince.set(key, (this.timesInProvince.get(key) ?? 0) + 1);
    }
  }

  of(commune: ListedUnit): EarlierSuccessor | undefined {
    const inItsDistrict = this.named.inDistrict(commune.parentCode, commune.fullName);
    if (inItsDistrict.length > 0) {
      return { newCodes: inItsDistrict, way: 'NAMED_IN_ITS_DISTRICT' };
    }
    // Many mergers took the name of one commune and the code of the other, which the mapping then passes
    // over.
    const newCodeOfNamesake = this.newCodeOfNamesake(commune);
    if (newCodeOfNamesake !== undefined) {
      return { newCodes: [newCodeOfNamesake], way: 'NAME_KEPT_BY_THE_MERGER' };
    }
    const elsewhere = this.inADistrictThatTookOver(commune);
    return elsewhere.length > 0 ? { newCodes: elsewhere, way: 'NAMED_IN_ANOTHER_DISTRICT' } : undefined;
  }

  // Only a name that the province had once can be followed out of its district: ward numbers recur
  // everywhere.
  private inADistrictThatTookOver(commune: ListedUnit): readonly string[] {
    if (this.timesInProvince.get(this.provinceKey(commune)) !== 1) {
      return [];
    }
    return this.named.inProvince(this.edition.provinceOfDistrict(commune.parentCode).code, commune.fullName);
  }

  private provinceKey({ parentCode, fullName }: ListedUnit): string {
    return placeKey(this.edition.provinceOfDistrict(parentCode).code, fullName);
  }
}

function nameKey({ parentCode, fullName }: ListedUnit): string {
  return placeKey(parentCode, parseUnitName('COMMUNE', fullName).name);
}
