import { Migration } from '@mikro-orm/migrations';

/** A list of all observations has an index of its own. */
export class Migration20261129073000_observation_in_order extends Migration {
  override name = 'Migration20261129073000_observation_in_order';

  override up(): void {
    this.addSql('create index "observation_in_order" on "indicators"."observation" ("period_end", "id");');
  }

  override down(): void {
    this.addSql('drop index "indicators"."observation_in_order";');
  }
}
