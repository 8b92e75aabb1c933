import {
  date,
  dateOrNull,
  dongOrNull,
  flag,
  integer,
  oneOf,
  text,
  textOrNull,
  wordsOrNull,
} from './fact-cell.js';
import { defineTable, type RowOf } from './fact-table.js';
import { type Cited, confidence, provenanceCells } from './provenance-cells.js';

export const programmeTable = defineTable({
  file: 'programmes.csv',
  key: ['code'],
  columns: {
    code: text,
    nameVi: text,
    nameEn: text,
    periodStart: integer,
    periodEnd: integer,
    phaseStart: integer,
    phaseEnd: integer,
    ...provenanceCells,
  },
  check: (row) =>
    row.phaseStart < row.periodStart || row.phaseEnd > row.periodEnd
      ? ['phaseStart', 'the phase lies within the period']
      : null,
});

export const programmeLegalBasisTable = defineTable({
  file: 'programme_legal_bases.csv',
  key: ['programmeCode', 'number'],
  columns: {
    programmeCode: text,
    number: text,
    kind: oneOf('RESOLUTION', 'DECREE', 'DECISION', 'GUIDANCE', 'CIRCULAR', 'PLAN'),
    issuedOn: dateOrNull,
    issuedBy: textOrNull,
    confidence,
  },
});

export const programmeLeadAgencyTable = defineTable({
  file: 'programme_lead_agencies.csv',
  key: ['programmeCode', 'name'],
  columns: { programmeCode: text, name: text, nameEn: text, fromOn: date, toOn: dateOrNull, confidence },
});

export const programmeBudgetTable = defineTable({
  file: 'programme_budgets.csv',
  key: ['programmeCode', 'periodStart'],
  columns: {
    programmeCode: text,
    periodStart: integer,
    periodEnd: integer,
    total: dongOrNull,
    totalIsMinimum: flag,
    central: dongOrNull,
    centralInvestment: dongOrNull,
    centralRecurrent: dongOrNull,
    local: dongOrNull,
    credit: dongOrNull,
    other: dongOrNull,
    ...provenanceCells,
  },
});

export const componentTable = defineTable({
  file: 'components.csv',
  key: ['code'],
  columns: {
    code: text,
    programmeCode: text,
    parentCode: textOrNull,
    kind: oneOf('CONTENT', 'SPECIAL_PROGRAMME', 'PROJECT', 'SUBPROJECT', 'PROJECT_CONTENT', 'COMPONENT'),
    number: text,
    nameVi: text,
    nameEn: text,
    healthSector: oneOf('YES', 'PARTIAL', 'NO'),
    healthLead: wordsOrNull,
    ...provenanceCells,
  },
  check: (row) =>
    row.code.startsWith(`${row.parentCode ?? row.programmeCode}.`)
      ? null
      : ['code', 'a component carries the code of what it belongs to'],
});

/** A programme. The period it was approved for and the phase its budget covers are two things. */
export type ProgrammeFact = Cited<RowOf<typeof programmeTable>>;

/** A document that a programme rests on. */
export interface ProgrammeLegalBasisFact extends RowOf<typeof programmeLegalBasisTable> {}

/** A ministry that leads a programme, and the days between which it does. */
export interface ProgrammeLeadAgencyFact extends RowOf<typeof programmeLeadAgencyTable> {}

/** The approved money of a phase, in whole đồng; null where no figure was found. */
export type ProgrammeBudgetFact = Cited<RowOf<typeof programmeBudgetTable>>;

/** A project, sub-project, content or special programme. */
export type ComponentFact = Cited<RowOf<typeof componentTable>>;
