import { Node } from '@ntp-graph/kit';
import { type ClassType, Directive, ObjectType } from 'type-graphql';

/** The types with a global id that other subgraphs own. Every query begins here, so `node` has to know their names. */
export const nodeTypeNames: readonly string[] = [
  // programmes
  'Activity',
  'Component',
  'CriteriaSet',
  'Criterion',
  'Directive',
  'Obstacle',
  'Overlap',
  'Programme',
  'ProgressReport',
  'Proposal',
  'Registration',
  'ReportingSchedule',
  'Statement',
  'SteeringCommittee',
  // indicators
  'Indicator',
  'Observation',
  'SeriesBreak',
  'Source',
  'Target',
  'TargetScorecard',
  // finance
  'EquipmentProposal',
  'OutsideFunding',
  'ProcurementPackage',
  'ReportedFigure',
  'SettlementDossier',
];

function stubOf(name: string): ClassType<object> {
  class NodeStub {}
  Directive('@key(fields: "id", resolvable: false)')(NodeStub);
  ObjectType(name, { simpleResolvers: true, implements: Node })(NodeStub);
  return NodeStub;
}

/** Those types as far as this subgraph knows them: their id, by which their owner finds the rest. */
export const nodeStubs: readonly ClassType<object>[] = nodeTypeNames.map(stubOf);
