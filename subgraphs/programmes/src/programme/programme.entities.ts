import { defineEntity, p } from '@mikro-orm/core';
import { type Confidence, LegalBasisKind, provenanceColumns } from '@ntp-graph/kit';
import { FigureStatus } from './activity.type.js';
import { ComponentKind } from './component.type.js';
import { HealthSector } from './health-sector.js';
import { ProgrammeSuccessionRelation } from './programme-succession.type.js';

/** DTTS runs to 2030 in phases and its phase I to 2025: the programme and its phase have different years. */
export const ProgrammeEntity = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  comment: 'National Target Programmes.',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    periodStart: p.integer(),
    periodEnd: p.integer(),
    phaseStart: p.integer(),
    phaseEnd: p.integer(),
    ...provenanceColumns,
  },
});

export const ProgrammeLegalBasisEntity = defineEntity({
  name: 'ProgrammeLegalBasis',
  tableName: 'programme_legal_basis',
  comment: 'Documents that found, fund and guide a programme.',
  properties: {
    programmeCode: p.text().primary(),
    number: p.text().primary(),
    kind: p.enum(() => LegalBasisKind),
    issuedOn: p.date().nullable(),
    issuedBy: p.text().nullable(),
    confidence: p.text(),
  },
});

export const LeadAgencyEntity = defineEntity({
  name: 'ProgrammeLeadAgency',
  tableName: 'programme_lead_agency',
  comment: 'Which ministry is in charge of a programme, and when.',
  properties: {
    programmeCode: p.text().primary(),
    name: p.text().primary(),
    nameEn: p.text(),
    fromOn: p.date().nullable(),
    toOn: p.date().nullable(),
    confidence: p.text().$type<Confidence>(),
  },
});

/** Parts of some budgets were never published: a total is stored as printed, never added up from the parts. */
export const ProgrammeBudgetEntity = defineEntity({
  name: 'ProgrammeBudget',
  tableName: 'programme_budget',
  comment: 'Budgets of programmes by source, in whole đồng, as the resolution or decision states them.',
  properties: {
    programmeCode: p.text().primary(),
    periodStart: p.integer().primary(),
    periodEnd: p.integer(),
    total: p.bigint('bigint').nullable(),
    totalIsMinimum: p.boolean(),
    central: p.bigint('bigint').nullable(),
    centralInvestment: p.bigint('bigint').nullable(),
    centralRecurrent: p.bigint('bigint').nullable(),
    local: p.bigint('bigint').nullable(),
    credit: p.bigint('bigint').nullable(),
    other: p.bigint('bigint').nullable(),
    ...provenanceColumns,
  },
});

export const ComponentEntity = defineEntity({
  name: 'Component',
  tableName: 'component',
  comment: 'Contents, projects, sub-projects and other parts of programmes.',
  properties: {
    code: p.text().primary(),
    programmeCode: p.text().index(),
    parentCode: p.text().nullable(),
    kind: p.enum(() => ComponentKind),
    number: p.text(),
    nameVi: p.text(),
    nameEn: p.text(),
    healthSector: p.enum(() => HealthSector),
    healthLead: p.text().nullable(),
    healthLeadVi: p.text().nullable(),
    ...provenanceColumns,
  },
});

export const ProgrammeSuccessionEntity = defineEntity({
  name: 'ProgrammeSuccession',
  tableName: 'programme_succession',
  comment: 'What takes a programme or a component over.',
  properties: {
    id: p.text().primary().comment('Codes of what is taken over and of what takes over, e.g. NTM>NTP-INT.'),
    predecessorCode: p.text().comment('Programme taken over, or whose component is.'),
    predecessorComponentCode: p.text().nullable(),
    successorCode: p.text(),
    successorComponentCode: p.text().nullable(),
    relation: p.enum(() => ProgrammeSuccessionRelation),
    effectiveOn: p.date(),
    ...provenanceColumns,
  },
});

export const OverlapEntity = defineEntity({
  name: 'Overlap',
  tableName: 'overlap',
  comment: 'Kinds of object that components of different programmes fund in the same places.',
  properties: {
    code: p.text().primary(),
    objectVi: p.text(),
    objectEn: p.text(),
    ...provenanceColumns,
  },
});

export const OverlapFundEntity = defineEntity({
  name: 'OverlapFund',
  tableName: 'overlap_fund',
  comment: 'What funds the object of an overlap: a component, or money outside the programmes.',
  checks: [
    {
      name: 'overlap_fund_is_component_or_other',
      expression: '(component_code is null) <> (other_fund is null)',
    },
  ],
  properties: {
    overlapCode: p.text().primary(),
    sequence: p.integer().primary(),
    componentCode: p.text().nullable().index(),
    otherFund: p.text().nullable().comment('Name of a source of money that is no National Target Programme.'),
    otherFundVi: p.text().nullable(),
    ...provenanceColumns,
  },
});

export const ComponentAreaEntity = defineEntity({
  name: 'ComponentArea',
  tableName: 'component_area',
  comment: 'Where components are carried out, one row per unit and component.',
  properties: {
    unitId: p.text().primary(),
    componentCode: p.text().primary(),
    ...provenanceColumns,
  },
});

export const ActivityEntity = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  comment: 'What is done under the programmes or beside them.',
  checks: [
    {
      name: 'activity_of_no_programme_has_another_fund',
      expression: '(programme_code is null) = (other_fund is not null)',
    },
  ],
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    programmeCode: p.text().nullable(),
    componentCode: p.text().nullable(),
    otherFund: p.text().nullable().comment('Who pays when no National Target Programme does.'),
    otherFundVi: p.text().nullable(),
    unitId: p.text(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});

export const ActivityFigureEntity = defineEntity({
  name: 'ActivityFigure',
  tableName: 'activity_figure',
  comment:
    'Counts of an activity, planned or actual. They are separate counts: none is the share of another.',
  properties: {
    activityCode: p.text().primary(),
    sequence: p.integer().primary(),
    status: p.enum(() => FigureStatus),
    quantity: p.decimal('string').columnType('numeric'),
    unitOfMeasure: p.text(),
    unitOfMeasureVi: p.text().nullable(),
    period: p.text().nullable(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});

/** The tables of the wing. */
export const programmeEntities = [
  ProgrammeEntity,
  ProgrammeLegalBasisEntity,
  LeadAgencyEntity,
  ProgrammeBudgetEntity,
  ComponentEntity,
  ProgrammeSuccessionEntity,
  OverlapEntity,
  OverlapFundEntity,
  ComponentAreaEntity,
  ActivityEntity,
  ActivityFigureEntity,
];
