import { Migration } from '@mikro-orm/migrations';

const table = '"indicators"."source"';

/** A document has the title that it prints beside what we call it. */
export class Migration20261129043000_titles_printed extends Migration {
  override name = 'Migration20261129043000_titles_printed';

  override up(): void {
    this.addSql(`alter table ${table} add "title_printed" text null;`);
  }

  override down(): void {
    this.addSql(`alter table ${table} drop column "title_printed";`);
  }
}
