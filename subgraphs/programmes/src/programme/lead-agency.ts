import {
  type BatchReader,
  Confidence,
  DateScalar,
  groupByKey,
  type Language,
  LanguageArgument,
  nameIn,
  pick,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { table } from '../table.js';
import { LeadAgencyEntity } from './programme.entities.js';

@ObjectType({ simpleResolvers: true, description: 'A ministry in charge of a programme for some time.' })
export class ProgrammeLeadAgency {
  @Field(() => DateScalar, { nullable: true, description: 'First day in charge; null when unknown.' })
  readonly from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in charge; null while in charge.' })
  readonly to!: string | null;

  @Field(() => Confidence, { description: 'How sure we are of the ministry and the days.' })
  readonly confidence!: Confidence;

  readonly nameVi!: string;
  readonly nameEn!: string;
}

/** Whether a ministry is in charge on a day; one whose first day is unknown is from the beginning. */
export function isInCharge({ from, to }: Pick<ProgrammeLeadAgency, 'from' | 'to'>, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

const l = table(LeadAgencyEntity, 'l');
const columns = {
  ...pick(l, 'programmeCode', 'nameEn', 'confidence'),
  nameVi: l.name,
  from: l.fromOn,
  to: l.toOn,
};

/** The ministries in charge of each programme, the earliest first. */
export const leadAgenciesOfProgrammes: BatchReader<string, null, ProgrammeLeadAgency[]> = async (
  context,
  codes,
) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${l} where ${l.programmeCode} = any(${[...codes]}::text[])
    order by ${l.fromOn} nulls first, ${l.name}`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode);
};

@Resolver(() => ProgrammeLeadAgency)
export class LeadAgencyResolver {
  @FieldResolver(() => String, { description: 'Name of the ministry.' })
  name(@Root() agency: ProgrammeLeadAgency, @LanguageArgument() language: Language): string {
    return nameIn(agency, language);
  }
}
