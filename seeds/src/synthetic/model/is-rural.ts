import type { CommuneModel } from './country-model.js';

/** A xã: the only commune-level unit that the NTM programme judges and pays for. */
export function isRural(commune: CommuneModel): boolean {
  return commune.type === 'COMMUNE';
}
