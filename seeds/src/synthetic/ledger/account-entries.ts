import { FIRST_DAY_OF_2025 } from '../../geography/code-list.js';
import type { LedgerEntryRow, LedgerMeasure } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import { type Account, HANDED_OVER_YEAR } from './account.js';
import { type FinanceLine, isCarriedOver } from './finance-line.js';
import type { EntryDays } from './ledger-calendar.js';

type Movement = readonly [measure: LedgerMeasure, enteredOn: string, amount: number];

/** The entries of a unit of 2004. On 2025-07-01 what it has not paid is transferred; its plan stays what it was. */
export function entriesOf2004(
  line: FinanceLine,
  account: Account,
  days: EntryDays,
): readonly LedgerEntryRow[] {
  const granted = grantedMeasure(line);
  const grantedOn = granted === 'CARRIED_OVER' ? days.carriedOver : days.allocated;
  const movements: Movement[] = [
    ['PLANNED', days.planned, account.planned],
    [granted, grantedOn, account.granted],
    ...payments(line, account),
    ['SETTLED', days.settled, account.settled],
  ];
  if (line.planYear === HANDED_OVER_YEAR) {
    movements.push(['TRANSFERRED', FIRST_DAY_OF_2025, account.spent - account.granted]);
  }
  return entries(line, account, movements);
}

/** The entries of a unit of 2025, which begin with what it takes over. */
export function entriesOf2025(line: FinanceLine, account: Account): readonly LedgerEntryRow[] {
  return entries(line, account, [
    ['TRANSFERRED', FIRST_DAY_OF_2025, account.granted],
    ...payments(line, account),
  ]);
}

function grantedMeasure(line: FinanceLine): LedgerMeasure {
  return isCarriedOver(line) ? 'CARRIED_OVER' : 'ALLOCATED';
}

function payments(line: FinanceLine, account: Account): readonly Movement[] {
  return line.paymentDays.map((day, step) => ['DISBURSED', day, account.payments[step] ?? 0]);
}

// Nothing is entered where nothing moves.
function entries(
  { programmeCode, componentCode, planYear, originYear, fundSource, capital }: FinanceLine,
  { unitId }: Account,
  movements: readonly Movement[],
): readonly LedgerEntryRow[] {
  const rows: LedgerEntryRow[] = [];
  for (const [measure, enteredOn, amount] of movements) {
    if (amount === 0) continue;
    rows.push({
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
    });
  }
  return rows;
}
