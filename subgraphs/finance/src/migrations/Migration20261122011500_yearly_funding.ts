import { Migration } from '@mikro-orm/migrations';

const key = [
  'plan_year',
  'unit_id',
  'programme_code',
  'component_code',
  'origin_year',
  'fund_source',
  'capital',
  'synthetic',
];
const measures = ['planned', 'allocated', 'carried_over', 'disbursed', 'settled'];

const sums = measures.map(
  (name) => `sum(amount) filter (where measure = '${name.toUpperCase()}') as ${name}`,
);

/** A measure that only one side knows is that side's; one that neither knows stays null. */
const additions = measures.map((name) => {
  const known = `yearly_funding.${name}`;
  return `${name} = coalesce(${known} + excluded.${name}, ${known}, excluded.${name})`;
});

/** Adds entries up. Rows are met in the order of their key, so that two transactions never wait for each other. */
function addUp(entries: string): string {
  return `insert into finance.yearly_funding (${[...key, ...measures].join(', ')})
    select ${[...key, ...sums].join(', ')} from ${entries} group by ${key.join(', ')} order by ${key.join(', ')}
    on conflict (${key.join(', ')}) do update set ${additions.join(', ')};`;
}

/** The yearly sums of the ledger, which change with it: who sees an entry sees its sum, and a rollback takes both. */
export class Migration20261122011500_yearly_funding extends Migration {
  override up(): void {
    this.createTable();
    this.followLedger();
    // Since the first trigger was made nobody else can have written to the ledger: each entry is counted once.
    this.addSql(addUp('finance.ledger_entry'));
    this.refuseOtherWrites();
  }

  private createTable(): void {
    this.addSql(
      `create table "finance"."yearly_funding" ("id" bigserial primary key, "plan_year" int not null, "unit_id" text not null, "programme_code" text not null, "component_code" text null, "origin_year" int not null, "fund_source" text not null, "capital" text not null, "synthetic" boolean not null, "planned" bigint null, "allocated" bigint null, "carried_over" bigint null, "disbursed" bigint null, "settled" bigint null);`,
    );
    this.addSql(
      `comment on table "finance"."yearly_funding" is 'Sums of ledger_entry over a plan year, kept by its triggers. Null: no entry of that measure.';`,
    );
    this.addSql(
      `create index "yearly_funding_unit_id_plan_year" on "finance"."yearly_funding" ("unit_id", "plan_year") include ("programme_code", "component_code", "origin_year", "fund_source", "capital", "synthetic", "planned", "allocated", "carried_over", "disbursed", "settled");`,
    );
    this.addSql(
      `create unique index "yearly_funding_key" on "finance"."yearly_funding" (${key.join(', ')}) include (${measures.join(', ')}) nulls not distinct;`,
    );
  }

  private followLedger(): void {
    // With this memory a load of millions is summed at once; with less it would be sorted on disk, which takes
    // twice as long as the load itself.
    this.addSql(`create function finance.add_to_yearly_funding() returns trigger language plpgsql
      set work_mem = '256MB' as $$
      begin
        ${addUp('added')}
        return null;
      end $$;`);
    this.addSql(`create trigger yearly_funding_add after insert on finance.ledger_entry
      referencing new table as added for each statement execute function finance.add_to_yearly_funding();`);
    this.addSql(`create function finance.empty_yearly_funding() returns trigger language plpgsql as $$
      begin
        truncate finance.yearly_funding;
        return null;
      end $$;`);
    this.addSql(`create trigger yearly_funding_empty after truncate on finance.ledger_entry
      for each statement execute function finance.empty_yearly_funding();`);
  }

  private refuseOtherWrites(): void {
    this.addSql(`create function finance.refuse_yearly_funding_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of finance.yearly_funding is refused: it is what finance.ledger_entry sums to', lower(tg_op)
          using errcode = 'restrict_violation', hint = 'Insert an entry into the ledger.';
      end $$;`);
    this.addSql(`create trigger yearly_funding_kept before insert or update or delete or truncate
      on finance.yearly_funding for each statement when (pg_trigger_depth() = 0)
      execute function finance.refuse_yearly_funding_change();`);
  }

  override down(): void {
    this.addSql('drop trigger yearly_funding_add on finance.ledger_entry;');
    this.addSql('drop trigger yearly_funding_empty on finance.ledger_entry;');
    this.addSql('drop table finance.yearly_funding;');
    this.addSql('drop function finance.add_to_yearly_funding();');
    this.addSql('drop function finance.empty_yearly_funding();');
    this.addSql('drop function finance.refuse_yearly_funding_change();');
  }
}
