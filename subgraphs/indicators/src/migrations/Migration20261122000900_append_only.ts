import { Migration } from '@mikro-orm/migrations';

/**
 * What was published stays as it was published. A statement that would change or remove observations fails, whether
 * or not it meets a row; so does an upsert. Emptying the whole table before it is loaded anew (TRUNCATE) is allowed.
 */
export class Migration20261122000900_append_only extends Migration {
  override up(): void {
    this.addSql(`create function indicators.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'observations are append-only: a revision is a new row with a later published_on'
          using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create trigger observation_append_only before update or delete on indicators.observation
      for each statement execute function indicators.refuse_change();`);
  }

  override down(): void {
    this.addSql('drop trigger observation_append_only on indicators.observation;');
    this.addSql('drop function indicators.refuse_change();');
  }
}
