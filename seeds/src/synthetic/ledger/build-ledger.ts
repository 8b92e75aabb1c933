import type { Facts } from '../../facts/read-facts.js';
import type { CountryModel } from '../model/country-model.js';
import { DisbursementCurves } from './disbursement-curves.js';
import { financeLines } from './finance-line.js';
import { type Participants, participation, type Reach } from './participation.js';
import { type LineAccounts, ProvinceLedger } from './province-accounts.js';

/** The money of the provinces, and what is needed to divide it over communes. */
export interface Ledger {
  readonly participants: Readonly<Record<Reach, Participants>>;
  /** A line of carried-over money comes after the line that it is left from. */
  readonly lines: readonly LineAccounts[];
}

export function buildLedger(country: CountryModel, facts: Facts): Ledger {
  const participants = participation(country);
  const provinces = new ProvinceLedger(country, participants, new DisbursementCurves(facts));
  return { participants, lines: provinces.accounts(financeLines(facts)) };
}
