import {
  AdministrativeLevel,
  Confidence,
  DateScalar,
  LegalBasis,
  Node,
  type ProvenanceValue,
  shortOrder,
  UnitType,
} from '@ntp-graph/kit';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';

/** What thresholds of a set depend on. */
export enum CriteriaVariation {
  REGION = 'REGION',
  COMMUNE_GROUP = 'COMMUNE_GROUP',
  NONE = 'NONE',
}

registerEnumType(CriteriaVariation, {
  name: 'CriteriaVariation',
  description: 'What the thresholds of a set depend on.',
  valuesConfig: {
    REGION: { description: 'On the seven regions of 318/QĐ-TTg.' },
    COMMUNE_GROUP: { description: 'On the commune groups 1, 2 and 3 of 51/2025/QĐ-TTg.' },
    NONE: { description: 'On nothing: one threshold for all.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A wording of a set of criteria and the days it is in force.',
})
export class CriteriaSetVersion {
  @Field(() => DateScalar, { description: 'First day in force.' })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force; null while no end is set.' })
  readonly validTo!: string | null;

  @Field(() => LegalBasis, { description: 'The decision that made this wording.' })
  readonly legalBasis!: LegalBasis;

  @Field(() => Confidence, { description: 'How sure we are of the days and the decision.' })
  readonly confidence!: Confidence;

  readonly note!: string | null;
  readonly noteVi!: string | null;
}

@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A set of criteria that units are judged by. The number of the health criterion differs: 15 in `NTM-COMMUNE-2021`, ' +
    '14 in `NTM-COMMUNE-ADV-2021`, 5 in the district set and in `NTM-COMMUNE-2026`, none in the model set.',
})
export class CriteriaSet {
  @Field({ description: 'Code of the set, e.g. `NTM-COMMUNE-2021`.' })
  readonly code!: string;

  @Field(() => AdministrativeLevel, { description: 'The level of the units that it judges.' })
  readonly level!: AdministrativeLevel;

  @Field(() => [UnitType], {
    description:
      'The types of unit of that level that it judges, as its title and scope say: only xã (COMMUNE) by the sets for new ' +
      'rural communes, also wards and townships by the commune-health sets. Units of other types are NOT_APPLICABLE. ' +
      'Empty: every type.',
  })
  readonly unitTypes!: readonly UnitType[];

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

/** How a list of sets of criteria can be ordered. */
export const criteriaSetOrder = shortOrder<CriteriaSet>('CriteriaSet', 'sets of criteria', {
  CODE: ['The code.', 'code'],
  NAME: ['The name in English.', 'nameEn'],
  LEVEL: ['The level of the units that it judges.', 'level'],
  ISSUED_ON: ['The day of its legal document.', 'legalBasis.issuedOn'],
});
