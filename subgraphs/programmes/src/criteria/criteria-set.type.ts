import { AdministrativeLevel, LegalBasis, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';
import { CriteriaVariation } from './criteria-variation.js';

@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description:
    'A set of criteria that units are judged by. The number of the health criterion differs: 15 in `NTM-COMMUNE-2021`, ' +
    '14 in `NTM-COMMUNE-ADV-2021`, 5 in the district set and in `NTM-COMMUNE-2026`, none in the model set.',
})
export class CriteriaSet {
  @Field({ description: 'Code of the set, e.g. `NTM-COMMUNE-2021`.' })
  readonly code!: string;

  @Field(() => AdministrativeLevel, { description: 'The level of the units that it judges.' })
  readonly level!: AdministrativeLevel;

  @Field(() => LegalBasis, {
    description: 'The decision that issued it. Two sets can share one: 318/QĐ-TTg issued two.',
  })
  readonly legalBasis!: LegalBasis;

  @Field(() => CriteriaVariation, { description: 'What its thresholds depend on.' })
  readonly variation!: CriteriaVariation;

  @Field(() => Provenance, { description: 'The document that it is read from.' })
  readonly provenance!: ProvenanceValue;

  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly replacesCode!: string | null;
  readonly nextSetCode!: string | null;
}
