import { foldName } from './fold-name.js';

/** `Tỉnh Hoà Bình` and `Hòa Bình` meet: the address database prints new provinces without their type. */
export function provinceKey(fullName: string): string {
  return foldName(fullName.replace(/^(Tỉnh|Thành phố) /i, ''));
}

/** A unit's name within the unit with this code. */
export function placeKey(parentCode: string, name: string): string {
  return `${parentCode}/${foldName(name)}`;
}
