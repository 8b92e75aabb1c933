import { Field, Float, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { AggregationType, WeightBasis } from '../indicator/aggregation-type.js';
import { Observation } from '../observation/observation.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { RestatementReason } from './restatement-reason.js';

@ObjectType({ simpleResolvers: true, description: 'What one predecessor brings to a restated value.' })
export class RestatementPart {
  @Field(() => AdministrativeUnit, { description: 'The predecessor.' })
  readonly unit!: AdministrativeUnit;

  @Field(() => Observation, {
    nullable: true,
    description: 'Its value of the period; null when it has none.',
  })
  readonly observation!: Observation | null;

  @Field(() => Observation, {
    nullable: true,
    description:
      'Its weight: the value of the weight indicator of the last period that had ended by then. Null when it has ' +
      'none, and where nothing is weighted.',
  })
  readonly weight!: Observation | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A value that we computed for a unit, of a time before it existed, from what was published of the units that ' +
    'it was made of. It is never an observation.',
})
export class Restatement {
  @Field(() => AggregationType, { description: 'How the values are combined; NONE where they cannot be.' })
  readonly method!: AggregationType;

  @Field(() => Float, { nullable: true, description: 'The restated value; null when there is a `reason`.' })
  readonly value!: number | null;

  @Field(() => RestatementReason, {
    nullable: true,
    description: 'Why there is no value; null when there is one.',
  })
  readonly reason!: RestatementReason | null;

  readonly explanationVi!: string | null;
  readonly explanationEn!: string | null;

  @Field(() => Float, {
    description:
      'How much of the unit the known values cover, from 0 to 1: by weight where every weight is known, otherwise by ' +
      'the number of predecessors. Only at 1 is there a value.',
  })
  readonly coverage!: number;

  @Field(() => WeightBasis, {
    nullable: true,
    description:
      'Whether the weights are the denominator; those of everybody stand for it when a part of the population is ' +
      'asked for. Null where nothing is weighted.',
  })
  readonly weightBasis!: WeightBasis | null;

  @Field({
    description:
      'True when the value only comes near: the weights stand for the denominator or are synthetic, or a part of a ' +
      'predecessor went to another unit. False without a value.',
  })
  readonly approximate!: boolean;

  @Field(() => [RestatementPart], {
    description: 'The predecessors in force at the end of the period, by id, each with its value and weight.',
  })
  readonly parts!: RestatementPart[];

  @Field(() => Provenance, {
    description: 'Synthetic when a value or a weight is. Its documents are those of `parts`.',
  })
  readonly provenance!: Provenance;
}
