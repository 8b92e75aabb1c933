import { Comparator, type Confidence, Node, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';
import { Indicator } from '../graph/references.js';
import { HealthSector } from '../programme/health-sector.js';

/** The threshold of a criterion in one region or commune group; a null value is one that is not verified. */
export interface AreaThreshold {
  /** Id of a criteria region, or of a commune group. */
  readonly area: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly value: number | null;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly noteVi: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A criterion (tiêu chí) of a set, or one of the indicators it consists of.',
})
export class Criterion {
  readonly id!: string;

  @Field({
    description: 'Number in its set, e.g. `15.3`. The same number means another thing in another set.',
  })
  readonly number!: string;

  @Field({
    description:
      'What it is measured in: `%`, `points`, `pass/fail` (1 is pass), or `criterion` where it is met by its parts.',
  })
  readonly unit!: string;

  @Field(() => Comparator, {
    description: 'How a value must relate to the threshold. LTE for stunting: the threshold is a maximum.',
  })
  readonly comparator!: Comparator;

  @Field(() => Int, {
    description: 'Place in its set, from 1; sub-criteria come right after their criterion.',
  })
  readonly position!: number;

  @Field(() => HealthSector, { description: 'How far it is the concern of the health sector.' })
  readonly healthRelated!: HealthSector;

  @Field({
    description: 'True when the threshold must hold for men and for women (áp dụng đạt cho cả nam và nữ).',
  })
  readonly appliesToEachSex!: boolean;

  @Field({
    description:
      'True when `subCriteria` are all that it consists of. Where it is false a unit can fail by one of them, but meeting ' +
      'them all decides nothing.',
  })
  readonly partsComplete!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The most points that it can give; null where it is not scored in points.',
  })
  readonly maximum!: number | null;

  @Field(() => Indicator, {
    nullable: true,
    description: 'The indicator that measures it; null when it is not measured by one.',
  })
  readonly linkedIndicator!: Indicator | null;

  @Field(() => Provenance, { description: 'The document that sets it, and how sure we are of its wording.' })
  readonly provenance!: ProvenanceValue;

  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly criteriaSetCode!: string;
  readonly parentNumber!: string | null;
  readonly nestedSetCode!: string | null;
  readonly generalThreshold!: number | null;
  readonly areaThresholds!: readonly AreaThreshold[];
}
