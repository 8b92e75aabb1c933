import { at } from '../at.js';
import type { ProvinceModel } from '../model/country-model.js';
import { splitExactly } from '../split-exactly.js';
import { type Account, type Accounts, type Grant, HANDED_OVER_YEAR, inherit, payOut } from './account.js';
import { type FinanceLine, isCarriedOver, isLeftOf } from './finance-line.js';
import type { Participant, Participants, Reach } from './participation.js';
import { type LineAccounts, THOUSAND } from './province-accounts.js';

/** The accounts of one line at the communes of one province. */
export interface CommuneAccounts {
  readonly line: FinanceLine;
  readonly accounts: readonly Account[];
}

/** Divides the accounts of a province of 2004 over its communes; every amount and payment adds up to the province's. */
export function communeAccountsOf2004(
  province: ProvinceModel,
  ledger: readonly LineAccounts[],
  participants: Readonly<Record<Reach, Participants>>,
  seedNumber: number,
): readonly CommuneAccounts[] {
  const done: CommuneAccounts[] = [];
  for (const { line, of2004 } of ledger) {
    const parent = of2004.get(province.id);
    if (parent === undefined) continue;
    const grants = isCarriedOver(line)
      ? carriedGrants(parent, originOf(line, done))
      : ownGrants(parent, participants[line.reach].get(province.id) ?? []);
    done.push({ line, accounts: settle(parent, payOut(line, grants, parent.payments, seedNumber)) });
  }
  return done;
}

function originOf(line: FinanceLine, done: readonly CommuneAccounts[]): readonly Account[] {
  return done.find((origin) => isLeftOf(line, origin.line))?.accounts ?? [];
}

function ownGrants(parent: Account, participants: readonly Participant[]): readonly Grant[] {
  const plans = splitExactly(
    parent.planned / THOUSAND,
    participants.map(({ need }) => need),
  );
  const allocations = splitExactly(parent.granted / THOUSAND, plans);
  return participants.map(({ commune }, index) => ({
    unitId: commune.id,
    development: commune.development,
    planned: at(plans, index) * THOUSAND,
    granted: at(allocations, index) * THOUSAND,
  }));
}

function carriedGrants(parent: Account, origin: readonly Account[]): readonly Grant[] {
  const unspent = origin.map(({ granted, spent }) => granted - spent);
  const carried = splitExactly(parent.granted, unspent);
  return origin.map(({ unitId, development }, index) => ({
    unitId,
    development,
    planned: 0,
    granted: at(carried, index),
  }));
}

function settle(parent: Account, accounts: readonly Account[]): readonly Account[] {
  if (parent.settled === 0) return accounts;
  const settled = splitExactly(
    parent.settled,
    accounts.map(({ spent }) => spent),
  );
  return accounts.map((account, index) => ({ ...account, settled: at(settled, index) }));
}

/** What the communes of a province of 2025 take over from those of its predecessors, and pay after that. */
export function communeAccountsOf2025(
  province: ProvinceModel,
  ledger: readonly LineAccounts[],
  predecessors: readonly CommuneAccounts[],
  seedNumber: number,
): readonly CommuneAccounts[] {
  const byLine = Map.groupBy(predecessors, ({ line }) => line);
  return ledger.flatMap(({ line, of2025 }) => {
    const parent = of2025.get(province.id);
    if (line.planYear !== HANDED_OVER_YEAR || parent === undefined) return [];
    const grants = inherit(province.communes, accountsById(byLine.get(line) ?? []));
    return [{ line, accounts: payOut(line, grants, parent.payments, seedNumber) }];
  });
}

function accountsById(parts: readonly CommuneAccounts[]): Accounts {
  return new Map(
    parts.flatMap(({ accounts }) => accounts.map((account) => [account.unitId, account] as const)),
  );
}
