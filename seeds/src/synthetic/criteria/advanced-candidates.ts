import type { Facts } from '../../facts/read-facts.js';
import { LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import type { ProvinceModel } from '../model/country-model.js';
import { isRural } from '../model/is-rural.js';
import { quantile } from '../quantile.js';

const SHARE = 0.3;

/** The units that a document names as registered: the 11 communes of Bắc Ninh that wanted the advanced set in 2023. */
export function registeredUnits(facts: Facts): ReadonlySet<string> {
  return new Set(
    facts.statements.flatMap(({ kind, unitId }) =>
      kind === 'REGISTRATION' && unitId !== null ? [unitId] : [],
    ),
  );
}

/** The rural communes that a province puts forward for the advanced set: the most developed 30 %, and the registered. */
export function advancedCandidates(
  province: ProvinceModel,
  registered: ReadonlySet<string>,
): ReadonlySet<string> {
  const rural = province.communes.filter(isRural);
  const lasting = rural.filter(({ validTo }) => validTo === null || validTo === LAST_DAY_OF_2004);
  if (lasting.length === 0) return new Set();
  const bar = quantile(
    lasting.map(({ development }) => development),
    1 - SHARE,
  );
  const candidates = rural.filter(({ id, development }) => development >= bar || registered.has(id));
  return new Set(candidates.map(({ id }) => id));
}
