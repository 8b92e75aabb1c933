import { CacheControl, LegalBasis, Node, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** Schemes that divide the country into regions. */
export enum RegionScheme {
  PLANNING_2021 = 'PLANNING_2021',
  PLANNING_2025 = 'PLANNING_2025',
  NTM_CRITERIA = 'NTM_CRITERIA',
}

registerEnumType(RegionScheme, {
  name: 'RegionScheme',
  description:
    'A way of dividing the country into regions. The same code can mean another area in another scheme.',
  valuesConfig: {
    PLANNING_2021: {
      description: 'Six planning regions of 81/2023/QH15, over the 63 provinces of edition 2004.',
    },
    PLANNING_2025: {
      description: 'Six planning regions of 306/NQ-CP (2025), over the 34 provinces of edition 2025.',
    },
    NTM_CRITERIA: { description: 'Seven regions by which 318/QĐ-TTg varies its thresholds.' },
  },
});

@Directive('@key(fields: "id")')
@CacheControl({ maxAge: 3600 })
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A region: a group of provinces in one scheme.',
})
export class Region {
  @Field(() => ID, { description: 'Scheme mark and code, e.g. `2004:DBSH` or `NTM:DBSH`.' })
  readonly id!: string;

  @Field({ description: 'Code within its scheme, e.g. `DBSH`.' })
  readonly code!: string;

  @Field(() => RegionScheme, { description: 'The scheme that the region belongs to.' })
  readonly scheme!: RegionScheme;

  @Field(() => LegalBasis, { description: 'The document that defines the scheme.' })
  readonly legalBasis!: LegalBasis;

  readonly nameVi!: string;
  readonly nameEn!: string;
}

/** How a list of regions can be ordered. */
export const regionOrder = shortOrder<Region>('Region', 'regions', {
  ID: ['The id.', 'id'],
  SCHEME: ['The scheme.', 'scheme'],
  CODE: ['The code in its scheme.', 'code'],
  NAME: ['The name in English.', 'nameEn'],
});
