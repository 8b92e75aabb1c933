import { LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import type { Edition } from '../../geography/geography-data-set.js';
import { lookUp } from '../look-up.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { allProvinces, isDetailed } from '../model/detailed-provinces.js';
import { sum } from '../sum.js';
import type { SyntheticScale } from '../synthetic-data-set.js';
import { type Accounts, HANDED_OVER_YEAR } from './account.js';
import type { Ledger } from './build-ledger.js';
import { type FinanceLine, isCarriedOver } from './finance-line.js';

/** About how many entries there will be: as if every unit paid on every day of a line. */
export function expectedLedgerEntries(country: CountryModel, ledger: Ledger, scale: SyntheticScale): number {
  const provinces = new Map(allProvinces(country).map((province) => [province.id, province]));
  return sum(
    ledger.lines.map(({ line, of2004, of2025 }) => {
      const units = (accounts: Accounts): number =>
        sum([...accounts.keys()].map((id) => 1 + communes(lookUp(provinces, id), line, ledger, scale)));
      return units(of2004) * entriesPerUnit(line, '2004') + units(of2025) * entriesPerUnit(line, '2025');
    }),
  );
}

function entriesPerUnit(line: FinanceLine, edition: Edition): number {
  const { planYear, paymentDays } = line;
  const openings = isCarriedOver(line) ? 1 : 2;
  if (planYear < HANDED_OVER_YEAR) return openings + paymentDays.length + 1;
  const old = paymentDays.filter((day) => day <= LAST_DAY_OF_2004).length;
  return edition === '2004' ? openings + 1 + old : 1 + paymentDays.length - old;
}

function communes(
  province: ProvinceModel,
  { reach }: FinanceLine,
  { participants }: Ledger,
  scale: SyntheticScale,
): number {
  if (!isDetailed(province, scale)) return 0;
  if (province.edition === '2004') return participants[reach].get(province.id)?.length ?? 0;
  const taking = province.predecessors.flatMap(({ id }) => participants[reach].get(id) ?? []);
  const ids = new Set(taking.map(({ commune }) => commune.id));
  return province.communes.filter(({ predecessors }) => predecessors.some(({ id }) => ids.has(id))).length;
}
