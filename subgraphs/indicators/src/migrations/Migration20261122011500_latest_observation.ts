import { Migration } from '@mikro-orm/migrations';

const key = 'area_id, indicator_code';

/** What it takes over of an observation. */
export const columnsOfObservation: readonly string[] = [
  'id',
  'unit_id',
  'region_id',
  'period',
  'period_start',
  'period_end',
  'publisher',
  'published_on',
  'value',
  'comparator',
  'low',
  'high',
  'status',
  'synthetic',
  'source_id',
  'quote',
  'confidence',
  'note',
];

/** As the index `observation_best` has it. */
const bestFirst = `o.period_end desc, o.synthetic, o.period_start desc,
  array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last,
  o.publisher collate "C", o.id`;

const canStand = `o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
  and coalesce(o.value, o.low, o.high) is not null`;

/**
 * Of each area and indicator the best observation, in the place of what stood there if that comes after it. Rows are
 * met in the order of their key, so that two transactions never wait for each other.
 */
export function keepBest(observations: string, columns = columnsOfObservation): string {
  return `insert into indicators.latest_observation (${key}, ${columns.join(', ')})
    select distinct on (${key}) ${key}, ${columns.join(', ')} from ${observations} o where ${canStand}
    order by ${key}, ${bestFirst}
    on conflict (${key}) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}
    where excluded.id = (
      select o.id from (select excluded.* union all select latest_observation.*) as o order by ${bestFirst} limit 1);`;
}

/** What stands for an area and an indicator, which changes with the observations: who sees one sees the other. */
export class Migration20261122011500_latest_observation extends Migration {
  override up(): void {
    this.createTable();
    this.followObservations();
    // Since the first trigger was made nobody else can have published anything.
    this.addSql(keepBest('indicators.observation'));
    this.refuseOtherWrites();
  }

  private createTable(): void {
    this.addSql(
      `create table "indicators"."latest_observation" ("area_id" text not null, "indicator_code" text not null, "id" bigint not null, "unit_id" text null, "region_id" text null, "period" text not null, "period_start" date not null, "period_end" date not null, "publisher" text not null, "published_on" date null, "value" numeric null, "comparator" text not null, "low" numeric null, "high" numeric null, "status" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("area_id", "indicator_code"));`,
    );
    this.addSql(
      `comment on table "indicators"."latest_observation" is 'The observation that stands for an area and an indicator, kept by the triggers of observation.';`,
    );
    this.addSql(`comment on column "indicators"."latest_observation"."id" is 'That of the observation.';`);
  }

  private followObservations(): void {
    // With this memory a load of millions is sorted at once, and not on disk.
    this.addSql(`create function indicators.keep_latest_observation() returns trigger language plpgsql
      set work_mem = '256MB' as $$
      begin
        ${keepBest('added')}
        return null;
      end $$;`);
    this.addSql(`create trigger latest_observation_keep after insert on indicators.observation
      referencing new table as added for each statement execute function indicators.keep_latest_observation();`);
    this.addSql(`create function indicators.empty_latest_observation() returns trigger language plpgsql as $$
      begin
        truncate indicators.latest_observation;
        return null;
      end $$;`);
    this.addSql(`create trigger latest_observation_empty after truncate on indicators.observation
      for each statement execute function indicators.empty_latest_observation();`);
  }

  private refuseOtherWrites(): void {
    this.addSql(`create function indicators.refuse_latest_observation_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of indicators.latest_observation is refused: it follows indicators.observation', lower(tg_op)
          using errcode = 'restrict_violation', hint = 'Publish another observation.';
      end $$;`);
    this.addSql(`create trigger latest_observation_kept before insert or update or delete or truncate
      on indicators.latest_observation for each statement when (pg_trigger_depth() = 0)
      execute function indicators.refuse_latest_observation_change();`);
  }

  override down(): void {
    this.addSql('drop trigger latest_observation_keep on indicators.observation;');
    this.addSql('drop trigger latest_observation_empty on indicators.observation;');
    this.addSql('drop table indicators.latest_observation;');
    this.addSql('drop function indicators.keep_latest_observation();');
    this.addSql('drop function indicators.empty_latest_observation();');
    this.addSql('drop function indicators.refuse_latest_observation_change();');
  }
}
