import { Migration } from '@mikro-orm/migrations';

const key = [
  'level',
  'plan_year',
  'month',
  'province_id',
  'programme_code',
  'component_code',
  'origin_year',
  'fund_source',
  'capital',
  'synthetic',
].join(', ');
const measures = ['planned', 'allocated', 'carried_over', 'disbursed', 'settled', 'transferred'];
const columns = [...measures, 'transferred_on'].join(', ');

const sums = [
  ...measures.map((name) => `sum(amount) filter (where measure = '${name.toUpperCase()}')`),
  "min(entered_on) filter (where measure = 'TRANSFERRED')",
].join(', ');

/** A measure that only one side knows is that side's; one that neither knows stays null. */
const additions = [
  ...measures.map((name) => {
    const known = `monthly_funding.${name}`;
    return `${name} = coalesce(${known} + excluded.${name}, ${known}, excluded.${name})`;
  }),
  'transferred_on = least(monthly_funding.transferred_on, excluded.transferred_on)',
].join(', ');

/** Adds entries up. Rows are met in the order of their key, so that two transactions never wait for each other. */
function addUp(entries: string): string {
  return `insert into finance.monthly_funding (${key}, ${columns})
    select ${key}, ${sums}
    from (
      select e.*, p.level, p.province_id, date_trunc('month', e.entered_on)::date as month
      from ${entries} e join finance.unit_path p on p.unit_id = e.unit_id
    ) as placed
    group by ${key} order by ${key}
    on conflict (${key}) do update set ${additions};`;
}

/** What the triggers of a table call, after each statement of a kind; `changed` holds the rows that it changed. */
const onPaths = {
  insert: 'referencing new table as changed',
  update: 'referencing new table as changed',
  delete: 'referencing old table as changed',
};

/** The monthly sums of the ledger by province, which change with it and with where the units lie. */
export class Migration20261129040000_monthly_funding extends Migration {
  override up(): void {
    this.createTable();
    this.followLedger();
    this.followPaths();
    // Since the first trigger was made nobody else can have written to the ledger: each entry is counted once.
    this.addSql(addUp('finance.ledger_entry'));
    this.refuseOtherWrites();
  }

  private createTable(): void {
    this.addSql(
      `create table "finance"."monthly_funding" ("id" bigserial primary key, "level" text not null, "plan_year" int not null, "month" date not null, "province_id" text null, "programme_code" text not null, "component_code" text null, "origin_year" int not null, "fund_source" text not null, "capital" text not null, "synthetic" boolean not null, "planned" bigint null, "allocated" bigint null, "carried_over" bigint null, "disbursed" bigint null, "settled" bigint null, "transferred" bigint null, "transferred_on" date null);`,
    );
    this.addSql(
      `comment on table "finance"."monthly_funding" is 'Sums of ledger_entry by month, over the units of a level in a province; kept by triggers. Null: no entry of that measure.';`,
    );
    for (const [column, comment] of [
      ['level', 'Of the units whose entries are summed.'],
      ['month', 'The first day of the month of entry.'],
      ['province_id', 'That they lie in, or are; null for the country.'],
      ['transferred_on', 'The first day on which anything was transferred.'],
    ]) {
      this.addSql(`comment on column "finance"."monthly_funding"."${column}" is '${comment}';`);
    }
    this.addSql(
      `create unique index "monthly_funding_key" on "finance"."monthly_funding" (${key}) nulls not distinct;`,
    );
  }

  private followLedger(): void {
    this.addSql(`create function finance.add_to_monthly_funding() returns trigger language plpgsql
      set work_mem = '256MB' as $$
      begin
        ${addUp('added')}
        return null;
      end $$;`);
    this.addSql(`create trigger monthly_funding_add after insert on finance.ledger_entry
      referencing new table as added for each statement execute function finance.add_to_monthly_funding();`);
    this.addSql(`create function finance.empty_monthly_funding() returns trigger language plpgsql as $$
      begin
        truncate finance.monthly_funding;
        return null;
      end $$;`);
    for (const table of ['ledger_entry', 'unit_path']) {
      this.addSql(`create trigger monthly_funding_empty after truncate on finance.${table}
        for each statement execute function finance.empty_monthly_funding();`);
    }
  }

  /** Where a unit lies changes seldom: all is summed anew then, while nobody writes to the ledger. */
  private followPaths(): void {
    this.addSql(`create function finance.sum_monthly_funding_anew() returns trigger language plpgsql
      set work_mem = '256MB' as $$
      begin
        if exists (select from changed c join finance.ledger_entry e on e.unit_id = c.unit_id) then
          lock table finance.ledger_entry in share mode;
          truncate finance.monthly_funding;
          ${addUp('finance.ledger_entry')}
        end if;
        return null;
      end $$;`);
    for (const [operation, changed] of Object.entries(onPaths)) {
      this.addSql(`create trigger monthly_funding_paths_${operation} after ${operation} on finance.unit_path
        ${changed} for each statement execute function finance.sum_monthly_funding_anew();`);
    }
  }

  private refuseOtherWrites(): void {
    this.addSql(`create function finance.refuse_monthly_funding_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of finance.monthly_funding is refused: it is what finance.ledger_entry sums to', lower(tg_op)
          using errcode = 'restrict_violation', hint = 'Insert an entry into the ledger.';
      end $$;`);
    this.addSql(`create trigger monthly_funding_kept before insert or update or delete or truncate
      on finance.monthly_funding for each statement when (pg_trigger_depth() = 0)
      execute function finance.refuse_monthly_funding_change();`);
  }

  override down(): void {
    this.addSql('drop trigger monthly_funding_add on finance.ledger_entry;');
    this.addSql('drop trigger monthly_funding_empty on finance.ledger_entry;');
    this.addSql('drop trigger monthly_funding_empty on finance.unit_path;');
    for (const operation of Object.keys(onPaths)) {
      this.addSql(`drop trigger monthly_funding_paths_${operation} on finance.unit_path;`);
    }
    this.addSql('drop table finance.monthly_funding;');
    this.addSql('drop function finance.add_to_monthly_funding();');
    this.addSql('drop function finance.empty_monthly_funding();');
    this.addSql('drop function finance.sum_monthly_funding_anew();');
    this.addSql('drop function finance.refuse_monthly_funding_change();');
  }
}
