import { Migration } from '@mikro-orm/migrations';

const table = '"geography"."administrative_unit"';

function trigramIndex(column: string): string {
  return `create index "administrative_unit_${column}_trigram" on ${table} using gin (${column} public.gin_trgm_ops);`;
}

/** Search goes by all that a unit is called; one index serves names that are equal, begin with, have or are like a text. */
export class Migration20261129032000_search_names extends Migration {
  override name = 'Migration20261129032000_search_names';

  override up(): void {
    this.addSql(`alter table ${table} add "search_names" text not null default '';`);
    this.addSql(trigramIndex('search_names'));
    this.addSql(`alter table ${table} drop column "folded_full_name";`);
  }

  override down(): void {
    this.addSql(
      `alter table ${table} add "folded_full_name" text generated always as (geography.fold(full_name)) stored not null;`,
    );
    this.addSql(trigramIndex('folded_full_name'));
    this.addSql(`alter table ${table} drop column "search_names";`);
  }
}
