import { Migration } from '@mikro-orm/migrations';

/** Keys, and what was done with them. An entry of the audit can neither be changed nor removed, whoever tries. */
export class Migration20261129040000_api_keys extends Migration {
  override up(): void {
    this.addSql(`create table gateway.api_key (
      id text primary key,
      name text not null,
      token_hash text not null,
      scopes text[] not null,
      requests_per_minute int null check (requests_per_minute > 0),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz null);`);
    this.addSql(
      `comment on column gateway.api_key.token_hash is 'SHA-256 of the token, which is kept nowhere.';`,
    );
    this.addSql(`create table gateway.audit_event (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      actor text not null,
      action text not null,
      subject text not null,
      detail text null);`);
    this.addSql(`create function gateway.refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit is append-only' using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create trigger audit_event_append_only before update or delete or truncate on gateway.audit_event
      for each statement execute function gateway.refuse_audit_change();`);
    this.addSql('alter table gateway.audit_event enable always trigger audit_event_append_only;');
  }

  override down(): void {
    this.addSql('drop table gateway.audit_event;');
    this.addSql('drop function gateway.refuse_audit_change();');
    this.addSql('drop table gateway.api_key;');
  }
}
