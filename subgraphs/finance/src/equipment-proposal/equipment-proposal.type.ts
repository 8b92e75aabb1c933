import { DateScalar, MoneyScalar, Node, type ProvenanceValue, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'Facilities that are proposed for buildings and equipment. A plan: it says nothing of what was approved, paid or ' +
    'delivered, and is in no sum of `funding`.',
})
export class EquipmentProposal {
  readonly id!: string;

  @Field(() => AdministrativeUnit, { description: 'The place that the proposal is about.' })
  readonly unit!: AdministrativeUnit;

  @Field(() => Programme, { description: 'The programme that is to pay.' })
  readonly programme!: Programme;

  @Field(() => Component, {
    nullable: true,
    description: 'The component; null when it is not known. `provenance.note` says when we inferred it.',
  })
  readonly component!: Component | null;

  @Field({ description: 'What kind of facility, in the words of the document.' })
  readonly facilityKind!: string;

  @Field(() => Int, { description: 'How many facilities are proposed.' })
  readonly facilityCount!: number;

  @Field(() => DateScalar, { description: 'The day on which it was stated.' })
  readonly statedOn!: string;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What they are to cost, in đồng; null when the document does not say.',
  })
  readonly amount!: number | null;

  @Field(() => Provenance, { description: 'The document that states it.' })
  readonly provenance!: ProvenanceValue;
}

/** How a list of proposals of buildings and equipment can be ordered. */
export const equipmentProposalOrder = shortOrder<EquipmentProposal>(
  'EquipmentProposal',
  'proposals of buildings and equipment',
  {
    STATED_ON: ['The day on which it was stated.', 'statedOn'],
    AMOUNT: ['The amount.', 'amount'],
    FACILITY_COUNT: ['How many facilities it is for.', 'facilityCount'],
    UNIT: ['The id of the unit.', 'unit.id'],
  },
);
