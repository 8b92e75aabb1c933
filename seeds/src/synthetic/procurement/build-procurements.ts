import { addDays } from '../../calendar.js';
import type { Account } from '../ledger/account.js';
import type { Ledger } from '../ledger/build-ledger.js';
import { type FinanceLine, isCarriedOver } from '../ledger/finance-line.js';
import { entryDays } from '../ledger/ledger-calendar.js';
import { THOUSAND } from '../ledger/province-accounts.js';
import { type RandomStream, randomStream } from '../random/random-stream.js';
import type { ProcurementMilestoneRow, ProcurementPackageRow } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import { stagesOf } from './procurement-stages.js';

/** A package with the ends of its stages. */
export interface Procurement {
  readonly row: ProcurementPackageRow;
  readonly milestones: readonly ProcurementMilestoneRow[];
}

/** What the investment components buy. */
const BOUGHT: Readonly<
  Record<string, readonly [title: string, category: ProcurementPackageRow['category']]>
> = {
  'NTM.C02': ['Xây dựng, sửa chữa trạm y tế xã', 'WORKS'],
  'DTTS.P7.C1': ['Trang thiết bị cho y tế tuyến huyện, xã', 'GOODS'],
  'DTTS.P3.S2': ['Khảo sát, thiết kế vùng trồng dược liệu quý', 'SERVICES'],
};

/** After 2024 the units that buy are no more. */
const LAST_PLAN_YEAR = 2024;

/** One package of each investment component, province of 2004 and plan year. */
export function buildProcurements({ lines }: Ledger, seedNumber: number): readonly Procurement[] {
  return lines
    .filter(
      ({ line }) => line.fundSource === 'CENTRAL' && !isCarriedOver(line) && line.planYear <= LAST_PLAN_YEAR,
    )
    .flatMap(({ line, of2004 }) => {
      const bought = BOUGHT[line.componentCode];
      if (bought === undefined) return [];
      const accounts = [...of2004.values()].filter(({ granted }) => granted > 0);
      return accounts.map((account) => procurement(line, account, bought, seedNumber));
    });
}

function procurement(
  line: FinanceLine,
  { unitId, granted }: Account,
  [title, category]: readonly [string, ProcurementPackageRow['category']],
  seedNumber: number,
): Procurement {
  const { programmeCode, componentCode, planYear, capital } = line;
  const id = [unitId, componentCode, planYear].join('/');
  const stream = randomStream(seedNumber, unitId, `procurement/${componentCode}/${planYear}`);
  const allocated = entryDays(unitId, capital, planYear, seedNumber).allocated;
  const milestones = stagesOf(allocated, stream).map((stage) => ({ packageId: id, ...stage }));
  const plannedAmount = Math.floor((granted * (0.3 + 0.4 * stream.uniform())) / THOUSAND) * THOUSAND;
  const row = {
    id,
    unitId,
    programmeCode,
    componentCode,
    planYear,
    title,
    category,
    method: stream.uniform() < 0.7 ? ('OPEN' as const) : ('LIMITED' as const),
    plannedAmount,
    ...course(milestones, plannedAmount, stream),
    ...SYNTHETIC_PROVENANCE,
  };
  return { row, milestones };
}

type Course = Pick<
  ProcurementPackageRow,
  'contractAmount' | 'tenderStart' | 'tenderEnd' | 'contractStart' | 'contractEnd'
>;

/** What follows from the ends of the stages. A contract is for a little less than the estimate. */
function course(
  milestones: readonly ProcurementMilestoneRow[],
  plannedAmount: number,
  stream: RandomStream,
): Course {
  const [planning, tender, , contract] = milestones.map(({ dateMet }) => dateMet);
  const discount = 0.92 + 0.08 * stream.uniform();
  return {
    tenderStart: planning ? addDays(planning, 1) : null,
    tenderEnd: tender ?? null,
    contractAmount: contract ? Math.round(plannedAmount * discount) : null,
    contractStart: contract ?? null,
    contractEnd: contract ? addDays(contract, 180) : null,
  };
}
