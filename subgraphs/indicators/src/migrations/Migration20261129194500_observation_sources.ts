import { Migration } from '@mikro-orm/migrations';

/** What a document states is found by an index of its own. */
export class Migration20261129194500_observation_sources extends Migration {
  override name = 'Migration20261129194500_observation_sources';

  override up(): void {
    this.addSql(
      'create index "observation_sources" on "indicators"."observation" (source_id, period_end, id) where not synthetic;',
    );
  }

  override down(): void {
    this.addSql('drop index "indicators"."observation_sources";');
  }
}
