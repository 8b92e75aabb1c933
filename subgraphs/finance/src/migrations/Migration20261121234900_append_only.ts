import { Migration } from '@mikro-orm/migrations';

/** The ledger tells what was known on any past day; that holds only while no entry ever changes. */
export class Migration20261121234900_append_only extends Migration {
  override up(): void {
    this.addSql(`create function finance.refuse_ledger_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of finance.ledger_entry is refused: it is append-only', lower(tg_op)
          using errcode = 'restrict_violation', hint = 'Insert an entry of the opposite sign.';
      end $$;`);
    this.addSql(`create trigger ledger_entry_append_only before update or delete on finance.ledger_entry
      for each statement execute function finance.refuse_ledger_change();`);
  }

  override down(): void {
    this.addSql('drop trigger ledger_entry_append_only on finance.ledger_entry;');
    this.addSql('drop function finance.refuse_ledger_change();');
  }
}
