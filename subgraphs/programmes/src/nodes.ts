import { type NodeType, nodeType } from '@ntp-graph/kit';
import { criteriaSetsByCode } from './criteria/criteria-set.reader.js';
import { CriteriaSet } from './criteria/criteria-set.type.js';
import { criteriaById } from './criteria/criterion.reader.js';
import { Criterion } from './criteria/criterion.type.js';
import { Indicator } from './graph/references.js';
import { activitiesByCode } from './programme/activity.reader.js';
import { Activity } from './programme/activity.type.js';
import { componentsByCode } from './programme/component.reader.js';
import { Component } from './programme/component.type.js';
import { overlapsByCode } from './programme/overlap.reader.js';
import { Overlap } from './programme/overlap.type.js';
import { programmesByCode } from './programme/programme.reader.js';
import { Programme } from './programme/programme.type.js';
import { registrationsById } from './recognition/registration.reader.js';
import { Registration } from './recognition/registration.type.js';
import { directivesById, proposalsById } from './steering/answer.reader.js';
import { Directive, Proposal } from './steering/answer.type.js';
import { obstaclesById } from './steering/obstacle.reader.js';
import { Obstacle } from './steering/obstacle.type.js';
import { progressReportsById } from './steering/progress-report.reader.js';
import { ProgressReport } from './steering/progress-report.type.js';
import { schedulesByCode } from './steering/reporting-schedule.js';
import { ReportingSchedule } from './steering/reporting-schedule.type.js';
import { statementsById } from './steering/statement.reader.js';
import { Statement } from './steering/statement.type.js';
import { steeringCommitteesByCode } from './steering/steering-committee.reader.js';
import { SteeringCommittee } from './steering/steering-committee.type.js';

/** The types of this subgraph that have an id in the whole graph; an indicator is only referred to. */
export const nodes: readonly NodeType[] = [
  nodeType('Programme', Programme, { key: 'code', read: programmesByCode }),
  nodeType('Component', Component, { key: 'code', read: componentsByCode }),
  nodeType('Overlap', Overlap, { key: 'code', read: overlapsByCode }),
  nodeType('Activity', Activity, { key: 'code', read: activitiesByCode }),
  nodeType('CriteriaSet', CriteriaSet, { key: 'code', read: criteriaSetsByCode }),
  nodeType('Criterion', Criterion, { key: 'id', read: criteriaById }),
  nodeType('Registration', Registration, { key: 'id', day: 'asOf', read: registrationsById }),
  nodeType('Statement', Statement, { key: 'id', read: statementsById }),
  nodeType('Obstacle', Obstacle, { key: 'id', day: 'asOf', read: obstaclesById }),
  nodeType('Proposal', Proposal, { key: 'id', read: proposalsById }),
  nodeType('Directive', Directive, { key: 'id', read: directivesById }),
  nodeType('ReportingSchedule', ReportingSchedule, { key: 'code', read: schedulesByCode }),
  nodeType('ProgressReport', ProgressReport, { key: 'id', read: progressReportsById }),
  nodeType('SteeringCommittee', SteeringCommittee, { key: 'code', read: steeringCommitteesByCode }),
  nodeType('Indicator', Indicator, { key: 'code' }),
];
