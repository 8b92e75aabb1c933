import { connectionOf, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Criterion } from '../criteria/criterion.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { CriterionStatusValue } from './criterion-status/criterion-status-value.js';

const ofOneCriterion = 'null where none has a value, and where the group is of several criteria';

@ObjectType({
  simpleResolvers: true,
  description:
    'Statuses of criteria that are alike in what was grouped by, counted, and their values measured.',
})
export class CriterionStatusGroup {
  @Field(() => AdministrativeUnit, { nullable: true, description: 'Null unless grouped by PROVINCE.' })
  readonly province!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by DISTRICT, and for units that lie in none.',
  })
  readonly district!: AdministrativeUnit | null;

  @Field(() => Criterion, { nullable: true, description: 'Null unless grouped by CRITERION.' })
  readonly criterion!: Criterion | null;

  @Field(() => Int, { nullable: true, description: 'Null unless grouped by YEAR.' })
  readonly year!: number | null;

  @Field(() => CriterionStatusValue, { nullable: true, description: 'Null unless grouped by STATUS.' })
  readonly status!: CriterionStatusValue | null;

  @Field(() => Int, { description: 'How many statuses.' })
  readonly count!: number;

  @Field(() => Int, { description: 'How many are met. Basically met (cơ bản đạt) is not counted.' })
  readonly met!: number;

  @Field(() => Float, { description: '`met` / `count`, from 0 to 1.' })
  readonly share!: number;

  @Field(() => Float, { nullable: true, description: `Smallest value; ${ofOneCriterion}.` })
  readonly minimum!: number | null;

  @Field(() => Float, { nullable: true, description: `Largest value; ${ofOneCriterion}.` })
  readonly maximum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Mean value, each unit counted alike whatever its population; ${ofOneCriterion}.`,
  })
  readonly mean!: number | null;

  @Field(() => Float, { nullable: true, description: `The value in the middle; ${ofOneCriterion}.` })
  readonly median!: number | null;

  @Field(() => Provenance, {
    description: 'Counted by us, so without a document of its own; `synthetic` when at least one status is.',
  })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A page of groups of statuses.' })
export class CriterionStatusGroupConnection extends connectionOf(
  CriterionStatusGroup,
  'CriterionStatusGroup',
) {}
