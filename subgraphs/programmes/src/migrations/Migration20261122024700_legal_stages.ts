import { Migration } from '@mikro-orm/migrations';

/** What may follow what, as `registration/stage-order.ts` has it; a test holds the two to each other. */
const legalSteps = `('', 'REGISTERED'),
        ('REGISTERED', 'SELF_ASSESSED'), ('SELF_ASSESSED', 'VERIFIED'), ('VERIFIED', 'APPRAISED'),
        ('APPRAISED', 'RECOGNISED'), ('RECOGNISED', 'REVOKED'),
        ('REGISTERED', 'LAPSED'), ('SELF_ASSESSED', 'LAPSED'), ('VERIFIED', 'LAPSED'), ('APPRAISED', 'LAPSED'),
        ('RECOGNISED', 'LAPSED')`;

/**
 * Holds the stages of registrations to a legal course, checked once for each statement over the registrations that it
 * adds to, so that a load of thousands is one query. Nobody changes or deletes a row; a load may truncate.
 */
export class Migration20261122024700_legal_stages extends Migration {
  override up(): void {
    this.addSql(`create function programmes.check_registration_stages() returns trigger language plpgsql as $$
      declare
        wrong record;
      begin
        select course.* into wrong from (
          select s.registration_id, s.sequence, s.stage, row_number() over steps as place,
            lag(s.stage, 1, '') over steps as previous,
            coalesce(s.reached_on, s.reported_on) as counts_from,
            lag(coalesce(s.reached_on, s.reported_on)) over steps as previous_from
          from programmes.registration_stage s
          where s.registration_id in (select registration_id from appended)
          window steps as (partition by s.registration_id order by s.sequence)
        ) as course
        where course.sequence <> course.place or course.counts_from < course.previous_from
          or (course.previous, course.stage) not in (values ${legalSteps})
        limit 1;
        if found then
          raise exception 'registration % may not reach % as stage % on % after "%" of %', wrong.registration_id,
            wrong.stage, wrong.sequence, wrong.counts_from, wrong.previous, wrong.previous_from
            using errcode = 'check_violation', constraint = 'registration_stage_is_legal';
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger legal_stages after insert on programmes.registration_stage
      referencing new table as appended
      for each statement execute function programmes.check_registration_stages();`);
    this.addSql(`create function programmes.refuse_stage_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the stages of a registration are only added to' using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create trigger append_only before update or delete on programmes.registration_stage
      for each statement execute function programmes.refuse_stage_change();`);
  }

  override down(): void {
    this.addSql('drop trigger append_only on programmes.registration_stage;');
    this.addSql('drop trigger legal_stages on programmes.registration_stage;');
    this.addSql('drop function programmes.refuse_stage_change();');
    this.addSql('drop function programmes.check_registration_stages();');
  }
}
