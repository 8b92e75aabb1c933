import {
  date,
  dateOrNull,
  decimalOrNull,
  decimalText,
  dongOrNull,
  flagOrNull,
  integer,
  integerOrNull,
  oneOf,
  scaleText,
  text,
  textOrNull,
  unitId,
  unitIdOrNull,
  words,
} from './fact-cell.js';
import { defineTable, type FactTable, type RowOf } from './fact-table.js';
import { type Cited, cited, provenanceCells } from './provenance-cells.js';
import { wholeDong } from './whole-dong.js';

export const reportedFigureTable = defineTable({
  file: 'reported_figures.csv',
  key: ['id'],
  columns: {
    id: text,
    programmeCode: textOrNull,
    componentCode: textOrNull,
    programmeScope: oneOf('ONE', 'ALL_THREE', 'ALL_2026', 'OUTSIDE'),
    unitId: unitIdOrNull,
    candidateUnitId: unitIdOrNull,
    planYearStart: integer,
    planYearEnd: integer,
    asOf: dateOrNull,
    asOfText: textOrNull,
    measure: oneOf('PLANNED', 'ALLOCATED', 'CARRIED_OVER', 'DISBURSED', 'SETTLED'),
    capital: oneOf('INVESTMENT', 'RECURRENT', 'ALL'),
    fundSource: oneOf('CENTRAL', 'LOCAL', 'ODA', 'OTHER', 'ALL'),
    includesCarryOver: flagOrNull,
    amountIs: oneOf('EXACT', 'MORE_THAN', 'NEARLY', 'ESTIMATE'),
    currency: oneOf('VND', 'USD'),
    originalAmount: decimalText,
    originalScale: scaleText,
    reportedRate: decimalOrNull,
    ...provenanceCells,
  },
  check: (row) => {
    if ((row.programmeScope === 'ONE') !== (row.programmeCode !== null)) {
      return ['programmeCode', 'the scope ONE names its programme, and only it does'];
    }
    if ((row.unitId === null) !== (row.candidateUnitId !== null)) {
      return ['unitId', 'a figure has a place or a candidate for it'];
    }
    if (row.planYearStart > row.planYearEnd) return ['planYearEnd', 'the plan years are out of order'];
    if (row.currency === 'VND' && wholeDong(row.originalAmount, row.originalScale) === undefined) {
      return ['originalAmount', 'the amount does not come to whole đồng'];
    }
    return null;
  },
});

type ReportedFigureRow = RowOf<typeof reportedFigureTable>;

/** A published sum: as it is printed, and in whole đồng. */
export type ReportedFigureFact = Cited<
  Omit<ReportedFigureRow, 'originalAmount' | 'originalScale'> & {
    readonly originalAmount: number;
    readonly originalScale: number;
    /** Whole đồng, as text; null for a sum in another currency, which is not converted. */
    readonly amount: string | null;
  }
>;

/** Computes the exact amount of every figure. */
export function reportedFigureFacts(table: FactTable<ReportedFigureRow>): ReportedFigureFact[] {
  return cited(
    table.rows.map((row) => ({
      ...row,
      originalAmount: Number(row.originalAmount),
      originalScale: Number(row.originalScale),
      amount: row.currency === 'VND' ? (wholeDong(row.originalAmount, row.originalScale) ?? null) : null,
    })),
  );
}

export const equipmentProposalTable = defineTable({
  file: 'equipment_proposals.csv',
  key: ['id'],
  columns: {
    id: text,
    unitId,
    programmeCode: text,
    componentCode: textOrNull,
    facilityKind: text,
    facilityCount: integer,
    statedOn: date,
    amount: dongOrNull,
    ...provenanceCells,
  },
});

/** Facilities that a document says are proposed for support. The id is that of the statement. */
export type EquipmentProposalFact = Cited<RowOf<typeof equipmentProposalTable>>;

export const outsideFundingTable = defineTable({
  file: 'outside_funding.csv',
  key: ['id'],
  columns: {
    id: text,
    nameVi: text,
    nameEn: text,
    funder: words,
    purpose: words,
    periodStart: integerOrNull,
    periodEnd: integerOrNull,
    mistakenForCode: textOrNull,
    reportedFigureId: textOrNull,
    ...provenanceCells,
  },
});

/** Money for the same work that is not of the programmes. It has no amount: nothing may add it to theirs. */
export type OutsideFundingFact = Cited<RowOf<typeof outsideFundingTable>>;
