import { Migration } from '@mikro-orm/migrations';

/** Search compares names without diacritics; a generated column needs a function that PostgreSQL holds immutable. */
export class Migration20261121000000_fold extends Migration {
  override up(): void {
    this.addSql('create extension if not exists unaccent with schema public;');
    this.addSql('create extension if not exists pg_trgm with schema public;');
    this.addSql(`create function geography.fold(name text) returns text language sql immutable strict parallel safe
      return lower(public.unaccent('public.unaccent', normalize(name, NFC)));`);
  }

  override down(): void {
    this.addSql('drop function geography.fold(text);');
  }
}
