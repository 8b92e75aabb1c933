import { lookUp } from '../look-up.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { isDetailed } from '../model/detailed-provinces.js';
import type { LedgerEntryRow, SyntheticScale } from '../synthetic-data-set.js';
import { entriesOf2004, entriesOf2025 } from './account-entries.js';
import type { Ledger } from './build-ledger.js';
import { type CommuneAccounts, communeAccountsOf2004, communeAccountsOf2025 } from './commune-accounts.js';
import type { FinanceLine } from './finance-line.js';
import { type EntryDays, entryDays } from './ledger-calendar.js';

/** All synthetic ledger entries: of every province, and of the communes of the detailed ones. */
export function* ledgerEntryRows(
  country: CountryModel,
  ledger: Ledger,
  scale: SyntheticScale,
): Generator<LedgerEntryRow> {
  yield* provinceEntries(country, ledger);
  for (const province of country.provincesOf2025) {
    const related = [province, ...province.predecessors];
    if (related.some((one) => isDetailed(one, scale))) {
      yield* communeEntries(province, ledger, country.seedNumber, scale);
    }
  }
}

function* provinceEntries(
  { provincesOf2004, seedNumber }: CountryModel,
  ledger: Ledger,
): Generator<LedgerEntryRow> {
  const days = new Map(provincesOf2004.map(({ id }) => [id, daysOf(id, seedNumber)]));
  for (const { line, of2004, of2025 } of ledger.lines) {
    for (const account of of2004.values()) {
      yield* entriesOf2004(line, account, lookUp(days, account.unitId)(line));
    }
    for (const account of of2025.values()) yield* entriesOf2025(line, account);
  }
}

type DaysOfLine = (line: FinanceLine) => EntryDays;

function daysOf(provinceId: string, seedNumber: number): DaysOfLine {
  return ({ capital, planYear }) => entryDays(provinceId, capital, planYear, seedNumber);
}

// The communes of a province of 2025 and of its predecessors, of which some may be needed only for what they hand over.
function* communeEntries(
  province: ProvinceModel,
  { lines, participants }: Ledger,
  seedNumber: number,
  scale: SyntheticScale,
): Generator<LedgerEntryRow> {
  const all: CommuneAccounts[] = [];
  for (const predecessor of province.predecessors) {
    const ofProvince = communeAccountsOf2004(predecessor, lines, participants, seedNumber);
    all.push(...ofProvince);
    if (!isDetailed(predecessor, scale)) continue;
    for (const { line, accounts } of ofProvince) {
      const days = daysOf(predecessor.id, seedNumber)(line);
      for (const account of accounts) yield* entriesOf2004(line, account, days);
    }
  }
  if (!isDetailed(province, scale)) return;
  for (const { line, accounts } of communeAccountsOf2025(province, lines, all, seedNumber)) {
    for (const account of accounts) yield* entriesOf2025(line, account);
  }
}
