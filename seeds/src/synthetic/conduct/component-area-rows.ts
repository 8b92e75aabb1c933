import { COMPONENT_PLANS } from '../ledger/component-plans.js';
import type { Participants, Reach } from '../ledger/participation.js';
import type { CountryModel } from '../model/country-model.js';
import { isDetailed } from '../model/detailed-provinces.js';
import type { SyntheticScale } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import type { ComponentAreaRow } from './conduct-rows.js';

/** The communes of edition 2004 that take part in each component: those that the ledger has money of it for. */
export function* componentAreaRows(
  { provincesOf2004 }: CountryModel,
  participants: Readonly<Record<Reach, Participants>>,
  scale: SyntheticScale,
): Generator<ComponentAreaRow> {
  for (const province of provincesOf2004) {
    if (!isDetailed(province, scale)) continue;
    for (const { componentCode, reach } of COMPONENT_PLANS) {
      for (const { commune } of participants[reach].get(province.id) ?? []) {
        yield { unitId: commune.id, componentCode, ...SYNTHETIC_PROVENANCE };
      }
    }
  }
}
