import { defineEntity, p } from '@mikro-orm/core';
import { AdministrativeLevel, Comparator, provenanceColumns } from '@ntp-graph/kit';
import { ObstacleCategory } from './obstacle.type.js';
import { ReportingBody, ReportingFrequency } from './reporting-schedule.type.js';
import { StatementKind } from './statement.type.js';

export const StatementEntity = defineEntity({
  name: 'Statement',
  tableName: 'statement',
  comment: 'What the documents state, one row per fact, exactly as stated.',
  properties: {
    id: p.text().primary().comment('Document and number, e.g. S000-05.'),
    documentSourceId: p.text(),
    kind: p.enum(() => StatementKind),
    subject: p.text().comment('Summary in English.'),
    subjectVi: p.text().nullable().comment('The same in Vietnamese.'),
    topic: p.text().comment('The subgraph whose matter it is, in small letters.'),
    place: p.text().comment('As printed.'),
    unitId: p.text().nullable().index(),
    candidateUnitId: p
      .text()
      .nullable()
      .comment('A guess at an unnamed place; never to be read as a fact of it.'),
    occurredOn: p.date().nullable(),
    period: p.text().nullable(),
    value: p.decimal('string').columnType('numeric').nullable(),
    valueText: p.text().nullable(),
    low: p.decimal('string').columnType('numeric').nullable(),
    high: p.decimal('string').columnType('numeric').nullable(),
    unit: p.text().nullable().comment('Unit of measure, in English.'),
    unitVi: p.text().nullable().comment('The same in Vietnamese.'),
    comparator: p.enum(() => Comparator).nullable(),
    ...provenanceColumns,
  },
});

export const ObstacleEntity = defineEntity({
  name: 'Obstacle',
  tableName: 'obstacle',
  comment: 'Difficulties that were raised, one row per statement and category.',
  checks: [{ name: 'obstacle_resolved_after_raised', expression: 'resolved_on >= raised_on' }],
  properties: {
    id: p.text().primary().comment('Statement and category, e.g. S001-05/DISBURSEMENT.'),
    category: p.enum(() => ObstacleCategory),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    unitId: p.text().nullable().index(),
    candidateUnitId: p
      .text()
      .nullable()
      .comment('A guess at an unnamed place; never to be read as a fact of it.'),
    programmeCode: p.text().nullable(),
    componentCode: p.text().nullable(),
    criterionId: p.text().nullable(),
    raisedOn: p.date(),
    resolvedOn: p.date().nullable(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});

export const ProposalEntity = defineEntity({
  name: 'Proposal',
  tableName: 'proposal',
  comment: 'What was proposed (đề xuất), and the obstacles that it answers.',
  properties: {
    id: p.text().primary().comment('Id of the statement.'),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    unitId: p.text().nullable().index(),
    candidateUnitId: p.text().nullable(),
    proposedOn: p.date(),
    obstacleIds: p.array().columnType('text[]'),
    ...provenanceColumns,
  },
});

export const DirectiveEntity = defineEntity({
  name: 'Directive',
  tableName: 'directive',
  comment: 'What was ordered (chỉ đạo), by whom, and the obstacles and proposals that it answers.',
  properties: {
    id: p.text().primary().comment('Id of the statement.'),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    issuedBy: p.text().nullable(),
    issuedByVi: p.text().nullable(),
    unitId: p.text().nullable().index(),
    candidateUnitId: p.text().nullable(),
    issuedOn: p.date(),
    obstacleIds: p.array().columnType('text[]'),
    proposalIds: p.array().columnType('text[]'),
    ...provenanceColumns,
  },
});

export const SteeringCommitteeEntity = defineEntity({
  name: 'SteeringCommittee',
  tableName: 'steering_committee',
  comment: 'Committees that steer the programmes (ban chỉ đạo).',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    level: p.enum(() => AdministrativeLevel),
    unitId: p.text().nullable().comment('Null for what is said of the committees of every province.'),
    statementId: p.text(),
    ...provenanceColumns,
  },
});

export const CommitteeMemberEntity = defineEntity({
  name: 'CommitteeMember',
  tableName: 'steering_committee_member',
  comment: 'Members that a document names.',
  properties: {
    committeeCode: p.text().primary(),
    name: p.text().primary(),
    positionVi: p.text(),
    positionEn: p.text(),
    roleVi: p.text(),
    roleEn: p.text(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});

export const CommitteeTaskEntity = defineEntity({
  name: 'CommitteeTask',
  tableName: 'steering_committee_task',
  comment: 'Tasks that a committee was given.',
  properties: {
    committeeCode: p.text().primary(),
    sequence: p.integer().primary(),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    assignedOn: p.date(),
    directiveId: p.text().nullable().comment('The directive that assigns it.'),
    statementId: p.text(),
    ...provenanceColumns,
  },
});

export const ReportingScheduleEntity = defineEntity({
  name: 'ReportingSchedule',
  tableName: 'reporting_schedule',
  comment: 'Who owes whom a progress report, how often, and when it is due.',
  properties: {
    code: p.text().primary(),
    programmeCode: p.text(),
    frequency: p.enum(() => ReportingFrequency),
    owedBy: p.enum(() => ReportingBody),
    owedTo: p.enum(() => ReportingBody),
    dueDays: p.integer().comment('Days after the last day of the period.'),
    statementId: p.text().nullable(),
    ...provenanceColumns,
  },
});

/** The index serves what was due by a day; those not yet submitted are few among them. */
export const ProgressReportEntity = defineEntity({
  name: 'ProgressReport',
  tableName: 'progress_report',
  comment: 'Progress reports that are owed, one row per schedule, unit and period, submitted or not.',
  indexes: [
    {
      name: 'progress_report_due_on',
      properties: ['dueOn'],
      include: ['submittedOn', 'unitId', 'scheduleCode'],
    },
    { name: 'progress_report_unit_id_due_on', properties: ['unitId', 'dueOn'] },
  ],
  properties: {
    id: p.text().primary().comment('Schedule, unit and period, e.g. NTM-STATION-WEEKLY/2004:09307/2024-W05.'),
    scheduleCode: p.text(),
    unitId: p.text(),
    recipientUnitId: p.text().comment('The district or province whose body it is owed to.'),
    period: p.text(),
    dueOn: p.date(),
    submittedOn: p.date().nullable(),
    ...provenanceColumns,
  },
});

/** The tables of the wing. */
export const steeringEntities = [
  StatementEntity,
  ObstacleEntity,
  ProposalEntity,
  DirectiveEntity,
  SteeringCommitteeEntity,
  CommitteeMemberEntity,
  CommitteeTaskEntity,
  ReportingScheduleEntity,
  ProgressReportEntity,
];
