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
const measuresBefore = ['planned', 'allocated', 'carried_over', 'disbursed', 'settled'];
const measures = [...measuresBefore, 'transferred'];

/** The function that adds entries up, as it is with these measures; `withDay` keeps the first day of a transfer too. */
function addUp(names: readonly string[], withDay: boolean): string {
  const columns = [...names, ...(withDay ? ['transferred_on'] : [])];
  const sums = [
    ...names.map((name) => `sum(amount) filter (where measure = '${name.toUpperCase()}')`),
    ...(withDay ? ["min(entered_on) filter (where measure = 'TRANSFERRED')"] : []),
  ];
  // A measure that only one side knows is that side's; one that neither knows stays null.
  const additions = names.map((name) => {
    const known = `yearly_funding.${name}`;
    return `${name} = coalesce(${known} + excluded.${name}, ${known}, excluded.${name})`;
  });
  if (withDay)
    additions.push('transferred_on = least(yearly_funding.transferred_on, excluded.transferred_on)');
  // Rows are met in the order of their key, so that two transactions never wait for each other.
  return `create or replace function finance.add_to_yearly_funding() returns trigger language plpgsql
    set work_mem = '256MB' as $$
    begin
      insert into finance.yearly_funding (${[...key, ...columns].join(', ')})
      select ${[...key, ...sums].join(', ')} from added group by ${key.join(', ')} order by ${key.join(', ')}
      on conflict (${key.join(', ')}) do update set ${additions.join(', ')};
      return null;
    end $$;`;
}

/** Money that a unit hands over when it ends is a measure of its own: no entry of it can be there yet. */
export class Migration20261129010500_transferred extends Migration {
  override up(): void {
    this.allowMeasures(measures);
    this.addSql(
      `alter table "finance"."yearly_funding" add column "transferred" bigint null, add column "transferred_on" date null;`,
    );
    this.addSql(
      `comment on column "finance"."yearly_funding"."transferred_on" is 'The first day on which anything was transferred.';`,
    );
    this.index([...measures, 'transferred_on']);
    this.addSql(addUp(measures, true));
  }

  private allowMeasures(names: readonly string[]): void {
    const values = names.map((name) => `'${name.toUpperCase()}'`).join(', ');
    for (const table of ['ledger_entry', 'reported_figure']) {
      this.addSql(`alter table "finance"."${table}" drop constraint "${table}_measure_check";`);
      this.addSql(
        `alter table "finance"."${table}" add constraint "${table}_measure_check" check ("measure" in (${values}));`,
      );
    }
  }

  /** Both indexes hold all that a sum needs. */
  private index(columns: readonly string[]): void {
    this.addSql('drop index "finance"."yearly_funding_unit_id_plan_year";');
    this.addSql('drop index "finance"."yearly_funding_key";');
    const included = columns.map((name) => `"${name}"`).join(', ');
    this.addSql(
      `create index "yearly_funding_unit_id_plan_year" on "finance"."yearly_funding" ("unit_id", "plan_year") include ("programme_code", "component_code", "origin_year", "fund_source", "capital", "synthetic", ${included});`,
    );
    this.addSql(
      `create unique index "yearly_funding_key" on "finance"."yearly_funding" (${key.join(', ')}) include (${columns.join(', ')}) nulls not distinct;`,
    );
  }

  override down(): void {
    this.addSql(addUp(measuresBefore, false));
    this.index(measuresBefore);
    this.addSql(
      'alter table "finance"."yearly_funding" drop column "transferred", drop column "transferred_on";',
    );
    this.allowMeasures(measuresBefore);
  }
}
