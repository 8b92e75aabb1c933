import { Migration } from '@mikro-orm/migrations';
import {
  type BatchReader,
  batchFieldsOf,
  byScopes,
  DataSet,
  type SubgraphDefinition,
  UnitPath,
} from '@ntp-graph/kit';
import {
  Args,
  ArgsType,
  Authorized,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ListResolver } from './guarded-lists.js';
import { around, noteRead, Place, Report } from './guarded-units.js';

const ofLength = (id: string, digits: number) => (id.length === 5 + digits ? id : undefined);
const quoted = (id: string | undefined) => (id === undefined ? 'null' : `'${id}'`);

function pathRow(id: string): string {
  const places = [id, ...(around[id] ?? [])];
  const province = places.map((place) => ofLength(place, 2)).find(Boolean);
  const district = places.map((place) => ofLength(place, 3)).find(Boolean);
  return `('${id}', 'ANY', '${id}', ${quoted(province)}, ${quoted(district)}, '{}', '{}')`;
}

class Migration20261129040100_guarded extends Migration {
  override up(): void {
    this.addSql(`create table guarded.unit_path (unit_id text primary key, level text not null, edition text null,
      code text not null, province_id text null, district_id text null, criteria_region_id text null,
      valid_from date null, valid_to date null, valid_to_certainty text null, predecessor_ids text[] not null, successor_ids text[] not null);`);
    this.addSql(`create table guarded.data_set (name text primary key, version bigint not null default 1,
      scale text null, seed_number int null, loaded_at timestamptz not null default now());`);
    this.addSql(`insert into guarded.unit_path (unit_id, level, code, province_id, district_id, predecessor_ids, successor_ids)
      values ${Object.keys(around).map(pathRow).join(', ')};`);
  }
}

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
class Plan {
  @Field(() => ID)
  readonly code!: string;
}

@ArgsType()
class ReportArgs {
  @Field(() => Int, { defaultValue: 2024 })
  readonly year!: number;
}

function reader(name: string): BatchReader<string, { year: number }, Report[]> {
  return async (_context, keys, { year }) => {
    noteRead(name, ...keys);
    return keys.map((key) => [{ of: key, cases: year }]);
  };
}

function options(name: string, roles?: readonly string[]) {
  return {
    type: () => [Report],
    description: 'What was reported.',
    args: ReportArgs,
    request: ({ year }: ReportArgs) => ({ year }),
    read: reader(name),
    ...(roles ? { roles } : {}),
  };
}

const placeField = batchFieldsOf(() => Place, { key: 'id', property: 'id' });
const planField = batchFieldsOf(() => Plan, { key: 'code', property: 'code' });

@Resolver(() => Place)
class PlaceResolver {
  @Query(() => [Place])
  places(): Place[] {
    return Object.keys(around).map((id) => ({ id }));
  }

  @Query(() => Plan)
  plan(): Plan {
    return { code: 'NTM' };
  }

  @Authorized('INTERNAL')
  @FieldResolver(() => String, { nullable: true })
  contact(@Root() { id }: Place): string {
    return `contact of ${id}`;
  }

  @FieldResolver(() => Int)
  year(@Root() _place: Place, @Args() { year }: ReportArgs): number {
    return year;
  }
}

/** A subgraph with a field for each way to keep something from somebody. */
export const guarded: SubgraphDefinition = {
  name: 'guarded',
  migrations: [{ name: 'Migration20261129040100_guarded', class: Migration20261129040100_guarded }],
  entities: [UnitPath, DataSet],
  resolvers: [PlaceResolver, ListResolver],
  references: { Place: ({ id }) => ({ id }), Plan: ({ code }) => ({ code }) },
  fields: [
    placeField('published', options('published')),
    placeField('internal', options('internal', ['INTERNAL'])),
    placeField('draft', options('draft', ['DRAFT'])),
    placeField('either', options('either', ['DRAFT', 'INTERNAL'])),
    planField('reserve', options('reserve', ['INTERNAL'])),
  ],
  mayRead: byScopes('guarded'),
};
