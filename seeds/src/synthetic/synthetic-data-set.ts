import type { Facts } from '../facts/read-facts.js';
import type { GeographyDataSet } from '../geography/geography-data-set.js';
import type { ExpectedConduct, SyntheticConduct } from './conduct/conduct-rows.js';
import type { SyntheticProvenance } from './synthetic-provenance.js';

/** `demo`: full detail for four provinces. `national`: every commune of both editions. */
export type SyntheticScale = 'demo' | 'national';

export interface SyntheticInput {
  readonly geography: GeographyDataSet;
  readonly facts: Facts;
  readonly scale: SyntheticScale;
  /** The same number gives the same rows. */
  readonly seedNumber: number;
}

export type Sex = 'T' | 'M' | 'F';

/** A row of the table `indicators.observation`. */
export interface ObservationRow extends SyntheticProvenance {
  readonly indicatorCode: string;
  readonly unitId: string;
  readonly regionId: null;
  /** `2023` or `2023-Q1`. */
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly sex: Sex;
  readonly age: '_T';
  readonly ethnicity: '_T';
  readonly residence: '_T';
  readonly publisher: typeof SYNTHETIC_PUBLISHER;
  readonly publishedOn: string;
  readonly value: number;
  readonly comparator: 'EQ';
  readonly low: null;
  readonly high: null;
  readonly status: 'E';
}

export type CriterionStatus = 'MET' | 'BASICALLY_MET' | 'NOT_MET' | 'NOT_ASSESSED' | 'NOT_APPLICABLE';

/** A row of the table `programmes.criterion_status`. */
export interface CriterionStatusRow extends SyntheticProvenance {
  readonly unitId: string;
  readonly criterionId: string;
  readonly year: number;
  readonly status: CriterionStatus;
  /** %, points, or 1 and 0 for pass and fail; null where the criterion is judged by its parts. */
  readonly value: number | null;
  readonly valueMale: number | null;
  readonly valueFemale: number | null;
  /** Whether a disqualifying point (điểm liệt) was found; null where the set knows none. */
  readonly disqualified: boolean | null;
  /** Null where nothing was assessed. */
  readonly assessedOn: string | null;
}

/** A row of the table `programmes.evidence`: an observation of the table above that a status rests on. */
export interface EvidenceRow extends SyntheticProvenance {
  readonly unitId: string;
  readonly year: number;
  readonly indicatorCode: string;
  readonly sex: Sex;
  readonly publisher: typeof SYNTHETIC_PUBLISHER;
  readonly publishedOn: string;
  readonly value: number;
}

export type Capital = 'INVESTMENT' | 'RECURRENT';
export type FundSource = 'CENTRAL' | 'LOCAL' | 'OTHER';
export type LedgerMeasure =
  | 'PLANNED'
  | 'ALLOCATED'
  | 'CARRIED_OVER'
  | 'DISBURSED'
  | 'SETTLED'
  | 'TRANSFERRED';

/** A row of the table `finance.ledger_entry`. */
export interface LedgerEntryRow extends SyntheticProvenance {
  readonly unitId: string;
  readonly programmeCode: string;
  readonly componentCode: string;
  readonly planYear: number;
  readonly originYear: number;
  readonly fundSource: FundSource;
  readonly capital: Capital;
  readonly measure: LedgerMeasure;
  readonly enteredOn: string;
  /** Whole đồng, a safe integer; negative where money leaves the unit for its successor. */
  readonly amount: number;
}

/** A row of the table `finance.procurement_package`. */
export interface ProcurementPackageRow extends SyntheticProvenance {
  readonly id: string;
  readonly unitId: string;
  readonly programmeCode: string;
  readonly componentCode: string;
  readonly planYear: number;
  readonly title: string;
  readonly category: 'GOODS' | 'WORKS' | 'SERVICES';
  readonly method: 'OPEN' | 'LIMITED';
  /** Whole đồng. */
  readonly plannedAmount: number;
  readonly contractAmount: number | null;
  readonly tenderStart: string | null;
  readonly tenderEnd: string | null;
  readonly contractStart: string | null;
  readonly contractEnd: string | null;
}

export type ProcurementStage = 'PLANNING' | 'TENDER' | 'AWARD' | 'CONTRACT' | 'IMPLEMENTATION';

/** A row of the table `finance.procurement_milestone`. */
export interface ProcurementMilestoneRow {
  readonly packageId: string;
  readonly stage: ProcurementStage;
  readonly dueDate: string;
  readonly dateMet: string | null;
}

/** A row of the table `finance.settlement_dossier`. */
export interface SettlementDossierRow extends SyntheticProvenance {
  readonly id: string;
  readonly unitId: string;
  readonly programmeCode: string;
  readonly componentCode: string;
  readonly planYear: number;
  readonly fundSource: FundSource;
  readonly capital: Capital;
  readonly state: 'PREPARING' | 'SUBMITTED' | 'RETURNED' | 'APPROVED';
  readonly dueOn: string;
  readonly submittedOn: string | null;
  readonly approvedOn: string | null;
  /** Whole đồng. */
  readonly requestedAmount: number | null;
  readonly approvedAmount: number | null;
}

/** Tables of rows; of the large ones each row is made while it is read. Reading one again makes the same rows. */
export interface SyntheticDataSet extends SyntheticConduct {
  observations(): Iterable<ObservationRow>;
  /** Those of the observations that count people. */
  population(): Iterable<ObservationRow>;
  criterionStatuses(): Iterable<CriterionStatusRow>;
  evidence(): Iterable<EvidenceRow>;
  ledgerEntries(): Iterable<LedgerEntryRow>;
  procurementPackages(): readonly ProcurementPackageRow[];
  procurementMilestones(): readonly ProcurementMilestoneRow[];
  settlementDossiers(): readonly SettlementDossierRow[];
  /** About how many rows each will have, for a progress bar. */
  readonly expected: ExpectedConduct & {
    readonly observations: number;
    readonly criterionStatuses: number;
    readonly evidence: number;
    readonly ledgerEntries: number;
  };
}

export const SYNTHETIC_PUBLISHER = 'Synthetic generator';
