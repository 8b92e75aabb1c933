import { cleanText } from './clean-text.js';
import { GeographyDataError } from './geography-data-error.js';
import type { UnitLevel, UnitType } from './geography-data-set.js';

type NamedLevel = Exclude<UnitLevel, 'COUNTRY'>;

const TYPES_BY_LABEL: Readonly<Record<NamedLevel, readonly (readonly [label: string, type: UnitType])[]>> = {
  PROVINCE: [
    ['Tỉnh', 'PROVINCE'],
    ['Thành phố', 'CENTRAL_CITY'],
  ],
  DISTRICT: [
    ['Huyện', 'DISTRICT'],
    ['Thị xã', 'TOWN'],
    ['Thành phố', 'PROVINCIAL_CITY'],
    ['Quận', 'URBAN_DISTRICT'],
  ],
  COMMUNE: [
    ['Phường', 'WARD'],
    ['Xã', 'COMMUNE'],
    ['Thị trấn', 'TOWNSHIP'],
    ['Đặc khu', 'SPECIAL_ZONE'],
  ],
};

export interface UnitName {
  readonly name: string;
  readonly fullName: string;
  readonly type: UnitType;
}

/** `Thị Xã Việt Yên` of a district becomes `Việt Yên`, `Thị xã Việt Yên`, `TOWN`. */
export function parseUnitName(level: NamedLevel, printed: string): UnitName {
  const text = cleanText(printed);
  for (const [label, type] of TYPES_BY_LABEL[level]) {
    if (text.toLowerCase().startsWith(`${label.toLowerCase()} `)) {
      // The oldest list pads ward numbers (Phường 05); the resolutions and the later lists do not.
      const rest = text.slice(label.length + 1).replace(/^0+(?=\d+$)/, '');
      const fullName = `${label} ${rest}`;
      return { name: /^\d+$/.test(rest) ? fullName : rest, fullName, type };
    }
  }
  throw new GeographyDataError(`'${printed}' does not begin with a type of level ${level}.`);
}
