import { addDays } from '../../calendar.js';
import { type RandomStream, randomStream } from '../random/random-stream.js';
import type { SettlementDossierRow } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import { type Account, HANDED_OVER_YEAR } from './account.js';
import type { Ledger } from './build-ledger.js';
import { type FinanceLine, isCarriedOver } from './finance-line.js';
import { entryDays } from './ledger-calendar.js';

type Progress = Pick<
  SettlementDossierRow,
  'state' | 'submittedOn' | 'approvedOn' | 'requestedAmount' | 'approvedAmount'
>;

/** The dossiers of the provinces of 2004 for the years that were settled before the merger. */
export function settlementDossierRows(
  { lines }: Ledger,
  seedNumber: number,
): readonly SettlementDossierRow[] {
  return lines
    .filter(({ line }) => !isCarriedOver(line) && line.planYear < HANDED_OVER_YEAR)
    .flatMap(({ line, of2004 }) =>
      [...of2004.values()]
        .filter(({ spent }) => spent > 0)
        .map((account) => dossier(line, account, seedNumber)),
    );
}

function dossier(line: FinanceLine, account: Account, seedNumber: number): SettlementDossierRow {
  const { programmeCode, componentCode, planYear, fundSource, capital } = line;
  const { unitId } = account;
  const dueOn = `${planYear + 1}-05-31`;
  const stream = randomStream(seedNumber, unitId, `dossier/${componentCode}/${fundSource}/${planYear}`);
  const approvedOn = entryDays(unitId, capital, planYear, seedNumber).settled;
  return {
    id: [unitId, componentCode, planYear, fundSource].join('/'),
    unitId,
    programmeCode,
    componentCode,
    planYear,
    fundSource,
    capital,
    dueOn,
    ...(account.settled > 0 ? approved(account, approvedOn, stream) : unfinished(account, dueOn, stream)),
    ...SYNTHETIC_PROVENANCE,
  };
}

function approved({ spent, settled }: Account, approvedOn: string, stream: RandomStream): Progress {
  return {
    state: 'APPROVED',
    submittedOn: addDays(approvedOn, -stream.integer(4, 45)),
    approvedOn,
    requestedAmount: spent,
    approvedAmount: settled,
  };
}

// A third each: not submitted, under examination, returned.
function unfinished({ spent }: Account, dueOn: string, stream: RandomStream): Progress {
  const nothing = { submittedOn: null, approvedOn: null, requestedAmount: null, approvedAmount: null };
  const kind = stream.integer(0, 2);
  if (kind === 0) return { ...nothing, state: 'PREPARING' };
  const submittedOn = addDays(dueOn, stream.integer(-10, 120));
  return { ...nothing, state: kind === 1 ? 'SUBMITTED' : 'RETURNED', submittedOn, requestedAmount: spent };
}
