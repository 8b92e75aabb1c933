import { AdministrativeLevel, DateScalar, Node, type UnitType } from '@ntp-graph/kit';
import { Directive, Field, InterfaceType, ObjectType } from 'type-graphql';
import { DateCertainty } from './date-certainty.js';

/** What units of each level are called in the graph. */
export const unitTypeNames: Readonly<Record<AdministrativeLevel, string>> = {
  [AdministrativeLevel.COUNTRY]: 'Country',
  [AdministrativeLevel.PROVINCE]: 'Province',
  [AdministrativeLevel.DISTRICT]: 'District',
  [AdministrativeLevel.COMMUNE]: 'Commune',
};

@Directive('@key(fields: "id")')
@Directive('@key(fields: "unitId")')
@InterfaceType({
  implements: Node,
  description:
    'An administrative unit in one edition of the code list, as of a day. Neither a code nor a name identifies a unit: ' +
    '`unitId` does, and `id` a unit on the day that it was looked up for.',
  resolveType: (unit: AdministrativeUnit) => unitTypeNames[unit.level],
})
export abstract class AdministrativeUnit {
  /** The unit, whatever the day: `unitId` in the graph. */
  readonly id!: string;

  @Field({
    description: 'Code of the General Statistics Office, reused with another meaning across editions.',
  })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Edition of the code list: `2004` (124/2004/QĐ-TTg, until 2025-06-30) or `2025` (19/2025/QĐ-TTg); ' +
      'null for the country.',
  })
  readonly edition!: string | null;

  @Field(() => AdministrativeLevel, { description: 'Level of the unit.' })
  readonly level!: AdministrativeLevel;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-2 code of a province of edition 2004, if it has one.',
  })
  readonly isoCode!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day in force; null when before our lists begin.',
  })
  readonly validFrom!: string | null;

  @Field(() => DateCertainty, { nullable: true, description: 'How exactly `validFrom` is known.' })
  readonly validFromCertainty!: DateCertainty | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force; null while in force.' })
  readonly validTo!: string | null;

  @Field(() => DateCertainty, { nullable: true, description: 'How exactly `validTo` is known.' })
  readonly validToCertainty!: DateCertainty | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Set where the unit was looked up for a day before our lists of its level are complete: the day from which they are. ' +
      'What is said of it is then what the first of them says. Null otherwise.',
  })
  readonly listedSince!: string | null;

  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly fullName!: string;
  readonly type!: UnitType;
  readonly legalBases!: string[];
  readonly parentId!: string | null;
  readonly provinceId!: string | null;
  readonly districtId!: string | null;
  readonly regionId!: string | null;
  /** The day that the unit was looked up for; its lists and its type answer as of it. Null: today, or its last day. */
  readonly asOf!: string | null;
  /** Its district, for that day, where whoever read it has read that too. */
  readonly readDistrict?: AdministrativeUnit | undefined;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "unitId")')
@ObjectType({ simpleResolvers: true, implements: AdministrativeUnit, description: 'Việt Nam.' })
export class Country extends AdministrativeUnit {}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "unitId")')
@ObjectType({
  simpleResolvers: true,
  implements: AdministrativeUnit,
  description: 'A province or a city that the centre runs.',
})
export class Province extends AdministrativeUnit {}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "unitId")')
@ObjectType({
  simpleResolvers: true,
  implements: AdministrativeUnit,
  description: 'A district of edition 2004; abolished on 2025-07-01.',
})
export class District extends AdministrativeUnit {}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "unitId")')
@ObjectType({
  simpleResolvers: true,
  implements: AdministrativeUnit,
  description: 'A commune, ward, township or special zone.',
})
export class Commune extends AdministrativeUnit {}
