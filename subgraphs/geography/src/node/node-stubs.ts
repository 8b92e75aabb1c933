import { Node, nodeIdInWords, nodeKey } from '@ntp-graph/kit';
import { type ClassType, Directive, Field, ID, ObjectType } from 'type-graphql';

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
  Directive(`@key(fields: "${nodeKey.name}", resolvable: false)`)(NodeStub);
  Field(() => ID, { description: nodeIdInWords })(NodeStub.prototype, 'id');
  Directive('@external')(NodeStub.prototype, 'id');
  Field(() => ID, { description: nodeKey.description })(NodeStub.prototype, nodeKey.name);
  Directive('@inaccessible')(NodeStub.prototype, nodeKey.name);
  ObjectType(name, { simpleResolvers: true, implements: Node })(NodeStub);
  return NodeStub;
}

/**
 * Those types as far as this subgraph knows them: the id that a client asked for. The field `id` is the owner's, so that
 * a client that asks for no more than that learns whether there is such an object.
 */
export const nodeStubs: readonly ClassType<object>[] = nodeTypeNames.map(stubOf);
