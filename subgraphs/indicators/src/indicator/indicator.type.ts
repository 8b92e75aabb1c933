import { Confidence, Node, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { AggregationType, WeightBasis } from './aggregation-type.js';
import { IndicatorDirection, IndicatorLevel, IndicatorValueType } from './indicator-enums.js';

@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'What is measured: one definition, with its numerator, its denominator and its owner.',
})
export class Indicator {
  @Field({ description: 'Stable code, e.g. `BHYT_COV`. Another population or age band is another code.' })
  readonly code!: string;

  @Field({ description: 'Unit of its values, e.g. `%` or `per 10,000`.' })
  readonly unit!: string;

  @Field(() => IndicatorValueType, { description: 'What kind of number it is.' })
  readonly valueType!: IndicatorValueType;

  @Field(() => IndicatorDirection, { description: 'Which way it should move.' })
  readonly direction!: IndicatorDirection;

  @Field(() => Int, {
    description: 'What numerator over denominator is multiplied by: 100 for a percentage.',
  })
  readonly multiplier!: number;

  @Field(() => AggregationType, {
    description: 'How values of several units become one value of their whole.',
  })
  readonly aggregationType!: AggregationType;

  @Field(() => WeightBasis, {
    nullable: true,
    description:
      'Whether the weights of a weighted mean are the denominator; null where nothing is weighted.',
  })
  readonly weightBasis!: WeightBasis | null;

  @Field(() => IndicatorLevel, { description: 'The lowest level that it is collected at.' })
  readonly lowestLevel!: IndicatorLevel;

  @Field(() => [String], { description: 'What it is published by, e.g. `sex`; may be empty.' })
  readonly disaggregations!: string[];

  @Field(() => [String], {
    description: 'The criteria and components that rest on it, e.g. `NTM-COMMUNE-2021/15.1`; may be empty.',
  })
  readonly criteriaReferences!: string[];

  @Field(() => Confidence, { description: 'How sure we are of this definition.' })
  readonly confidence!: Confidence;

  readonly weightIndicatorCode!: string | null;
  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly numerator!: string | null;
  readonly numeratorVi!: string | null;
  readonly denominator!: string | null;
  readonly denominatorVi!: string | null;
  readonly aggregationNote!: string | null;
  readonly aggregationNoteVi!: string | null;
  readonly frequency!: string;
  readonly frequencyVi!: string | null;
  readonly dataOwner!: string;
  readonly dataOwnerVi!: string | null;
  readonly seriesBreak!: string | null;
  readonly seriesBreakVi!: string | null;
  readonly note!: string | null;
  readonly noteVi!: string | null;
  readonly definitionSource!: string;
  readonly definitionSourceVi!: string | null;
  readonly sdg!: string | null;
  readonly sdgVi!: string | null;
  readonly whoGho!: string | null;
  readonly whoGhoVi!: string | null;
}

/** How a list of indicators can be ordered. */
export const indicatorOrder = shortOrder<Indicator>('Indicator', 'indicators', {
  CODE: ['The code.', 'code'],
  NAME: ['The name in English.', 'nameEn'],
  VALUE_TYPE: ['What kind of number it is.', 'valueType'],
  FREQUENCY: ['How often it is published, in English words.', 'frequency'],
});
