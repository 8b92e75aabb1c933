import { FIRST_DAY_OF_2025 } from '../../geography/code-list.js';
import type { LedgerEntryRow, LedgerMeasure } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import { type Account, HANDED_OVER_YEAR, unspentPlan } from './account.js';
import { type FinanceLine, isCarriedOver } from './finance-line.js';
import type { EntryDays } from './ledger-calendar.js';

/** The entries of a unit of 2004. On 2025-07-01 what it has not paid leaves it with the opposite sign. */
export function* entriesOf2004(
  line: FinanceLine,
  account: Account,
  days: EntryDays,
): Generator<LedgerEntryRow> {
  const granted = grantedMeasure(line);
  const grantedOn = granted === 'CARRIED_OVER' ? days.carriedOver : days.allocated;
  yield* entry(line, account, 'PLANNED', days.planned, account.planned);
  yield* entry(line, account, granted, grantedOn, account.granted);
  yield* payments(line, account);
  yield* entry(line, account, 'SETTLED', days.settled, account.settled);
  if (line.planYear !== HANDED_OVER_YEAR) return;
  yield* entry(line, account, 'PLANNED', FIRST_DAY_OF_2025, -unspentPlan(account));
  yield* entry(line, account, granted, FIRST_DAY_OF_2025, account.spent - account.granted);
}

/** The entries of a unit of 2025, which begin with what it takes over. */
export function* entriesOf2025(line: FinanceLine, account: Account): Generator<LedgerEntryRow> {
  yield* entry(line, account, 'PLANNED', FIRST_DAY_OF_2025, account.planned);
  yield* entry(line, account, grantedMeasure(line), FIRST_DAY_OF_2025, account.granted);
  yield* payments(line, account);
}

function grantedMeasure(line: FinanceLine): LedgerMeasure {
  return isCarriedOver(line) ? 'CARRIED_OVER' : 'ALLOCATED';
}

function* payments(line: FinanceLine, account: Account): Generator<LedgerEntryRow> {
  for (const [step, day] of line.paymentDays.entries()) {
    yield* entry(line, account, 'DISBURSED', day, account.payments[step] ?? 0);
  }
}

// Nothing is entered where nothing moves.
function* entry(
  { programmeCode, componentCode, planYear, originYear, fundSource, capital }: FinanceLine,
  { unitId }: Account,
  measure: LedgerMeasure,
  enteredOn: string,
  amount: number,
): Generator<LedgerEntryRow> {
  if (amount === 0) return;
  yield {
    unitId,
    programmeCode,
    componentCode,
    planYear,
    originYear,
    fundSource,
    capital,
    measure,
    enteredOn,
    amount,
    ...SYNTHETIC_PROVENANCE,
  };
}
