import {
  AdministrativeLevel,
  type AskedInfo,
  askedOfNodes,
  badInput,
  checkUnitId,
  DateScalar,
  type ErrorCode,
  errorTable,
  OrderDirection,
  PageArgs,
  PlatformError,
  UnitConditions,
  UnitType,
} from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { type UnitName, unitNames } from './unit-columns.js';

export enum UnitOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
}

registerEnumType(UnitOrderField, {
  name: 'UnitOrderField',
  description: 'What a list of units is ordered by. Ties are broken by id.',
  valuesConfig: {
    CODE: { description: 'The code.' },
    NAME: { description: 'The name, diacritics folded.' },
  },
});

@InputType({ description: 'How a list of units is ordered.' })
export class UnitOrder {
  @Field(() => UnitOrderField, { description: 'By what.' })
  readonly field!: UnitOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'ASC by default.' })
  readonly direction!: OrderDirection;
}

@InputType({ description: 'Which units a list holds. All conditions must hold.' })
export class UnitFilter {
  @Field(() => ID, { nullable: true, description: 'Only units that lie within this unit.' })
  readonly within?: string | null;

  @Field(() => [AdministrativeLevel], { nullable: true, description: 'Only units of these levels.' })
  readonly levels?: AdministrativeLevel[] | null;

  @Field(() => [UnitType], { nullable: true, description: 'Only units of these types on the day.' })
  readonly types?: UnitType[] | null;

  @Field(() => ID, { nullable: true, description: 'Only units in this planning region, e.g. `2004:DBSH`.' })
  readonly region?: string | null;
}

@ArgsType()
export class UnitListArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only units in force on this day. Today by default; below a unit, the day that unit answers for. A day before our ' +
      'lists begin: BAD_USER_INPUT, which says when they do.',
  })
  readonly asOf?: string | null;

  @Field(() => UnitFilter, { nullable: true, description: 'Which units.' })
  readonly filter?: UnitFilter | null;

  @Field(() => UnitConditions, {
    nullable: true,
    description:
      'Which units, by what other subgraphs know of them: those that fail a criterion, or have disbursed little.',
  })
  readonly where?: UnitConditions | null;

  @Field(() => UnitOrder, { nullable: true, description: 'By code by default.' })
  readonly orderBy?: UnitOrder | null;
}

/** A list of units, ready for SQL: checked, with nothing left to default. */
export interface UnitListRequest {
  readonly day: string;
  /** The day that somebody asked for, which the units then answer for. */
  readonly asOf: string | null;
  readonly level: AdministrativeLevel | null;
  readonly filter: UnitFilter;
  /** Only these, by id; null: all. */
  readonly unitIds: readonly string[] | null;
  readonly order: { readonly field: UnitOrderField; readonly direction: OrderDirection };
  readonly first: number;
  readonly after: string | null;
  /** What to read of each unit. */
  readonly names: readonly UnitName[];
}

/** The day that a list answers for: the one asked for of it, or of what it hangs below, or else a day at hand. */
export interface ListDay {
  readonly asOf: string | null;
  readonly day: string;
}

/** The units that conditions leave: as the gateway had them answered. */
function unitIdsOf({
  criteria,
  funding,
  indicators,
  unitIds,
  answer,
}: UnitConditions): readonly string[] | null {
  const own = unitIds?.map(checkUnitId) ?? null;
  if (![criteria, funding, indicators].some((conditions) => conditions && conditions.length > 0)) return own;
  if (answer?.errorMessage) {
    const { errorCode, errorMessage } = answer;
    const code = Object.hasOwn(errorTable, errorCode ?? '')
      ? (errorCode as ErrorCode)
      : 'DOWNSTREAM_SERVICE_ERROR';
    throw new PlatformError(code, errorMessage);
  }
  if (!answer?.unitIds) {
    throw badInput(
      'where has conditions that other subgraphs answer, and nobody asked them',
      'a gateway of NTP Graph before this subgraph, or the ids of `unitIdsByCriterion`, `unitIdsByFunding` and ' +
        '`unitIdsByIndicator` as where.unitIds',
    );
  }
  return answer.unitIds;
}

/** Reads the arguments of the list at hand; `of` is what it answers for unless `asOf` says otherwise. */
export function unitListRequest(
  args: UnitListArgs,
  info: AskedInfo,
  level: AdministrativeLevel | null,
  of: ListDay,
): UnitListRequest {
  const { within, ...filter } = args.filter ?? {};
  const asOf = args.asOf ?? of.asOf;
  return {
    day: asOf ?? of.day,
    asOf,
    level,
    unitIds: args.where == null ? null : unitIdsOf(args.where),
    filter: within ? { ...filter, within: checkUnitId(within) } : filter,
    order: args.orderBy ?? { field: UnitOrderField.CODE, direction: OrderDirection.ASC },
    first: args.first,
    after: args.after ?? null,
    names: unitNames(askedOfNodes(info)),
  };
}
