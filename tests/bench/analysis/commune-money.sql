with sums as (
  select e.programme_code, e.plan_year, bool_or(e.synthetic) as synthetic,
    sum(e.amount) filter (where e.measure = 'PLANNED') as planned,
    sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed,
    sum(e.amount) filter (where e.measure = 'TRANSFERRED') as transferred
  from finance.ledger_entry e where e.unit_id = '2004:09307' group by 1, 2
), money as (
  select s.*, below.*
  from sums s
  cross join lateral (
    select case when s.transferred > 0 then 'AVAILABLE' when s.carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER'
      else 'ALLOCATED' end as denominator,
      case when s.carried_over > 0 or s.transferred > 0
        then coalesce(s.allocated, 0) + coalesce(s.carried_over, 0) + greatest(0, s.transferred)
        else s.allocated end as amount) as below
)
select json_build_object('unit', json_build_object(
  'id', u.id,
  'funding', (
    select json_agg(json_build_object(
      'programme', json_build_object('id', 'Programme:' || p.code, 'code', p.code, 'name', p.name_vi),
      'planYear', m.plan_year, 'planned', m.planned, 'allocated', m.allocated, 'carriedOver', m.carried_over,
      'disbursed', m.disbursed,
      'disbursementRate', json_build_object(
        'value', case when m.amount > 0 then m.disbursed::float8 / m.amount::float8 end,
        'denominator', json_build_object('measure', m.denominator, 'amount', m.amount)),
      'provenance', json_build_object('synthetic', m.synthetic)) order by m.programme_code collate "C", m.plan_year)
    from money m join programmes.programme p on p.code = m.programme_code),
  'registrations', (
    select json_agg(json_build_object('id', 'Registration:' || r.id, 'year', r.year, 'target', r.target,
      'stage', (
        select s.stage from programmes.registration_stage s
        where s.registration_id = r.id and coalesce(s.reached_on, s.reported_on) <= today.day
        order by s.sequence desc limit 1),
      'stages', (
        select json_agg(json_build_object('stage', s.stage, 'on', s.reached_on) order by s.sequence)
        from programmes.registration_stage s where s.registration_id = r.id),
      'provenance', json_build_object('synthetic', r.synthetic, 'quote', r.quote, 'source', (
        select json_build_object('id', 'Source:' || o.id, 'title', o.title, 'publisher', o.publisher,
          'publishedOn', o.published_on, 'url', o.url)
        from indicators.source o where o.id = r.source_id))) order by r.year, r.target)
    from programmes.registration r where r.unit_id = u.id),
  'progressReports', (
    select json_agg(json_build_object('id', 'ProgressReport:' || r.id, 'frequency', s.frequency, 'period', r.period,
      'dueOn', r.due_on, 'submittedOn', r.submitted_on,
      'daysOverdue', greatest(0, least(r.submitted_on, today.day) - r.due_on), 'owedTo', s.owed_to,
      'provenance', json_build_object('synthetic', r.synthetic)) order by r.due_on, r.id)
    from programmes.progress_report r join programmes.reporting_schedule s on s.code = r.schedule_code
    where r.unit_id = u.id)))::text as answer
from geography.administrative_unit u
cross join (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day) as today
where u.id = '2004:09307'
