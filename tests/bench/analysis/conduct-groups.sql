with report as (
  select s.owed_by, s.frequency, r.due_on, r.submitted_on,
    coalesce(r.submitted_on <= '2024-12-31', false) as submitted
  from programmes.progress_report r join programmes.reporting_schedule s on s.code = r.schedule_code
), reports as (
  select owed_by, frequency, count(*) as count,
    count(*) filter (where submitted and submitted_on <= due_on) as on_time,
    count(*) filter (where submitted and submitted_on > due_on) as late,
    count(*) filter (where not submitted and due_on < '2024-12-31') as overdue,
    count(*) filter (where submitted and submitted_on <= due_on)::float8
      / nullif(count(*) filter (where submitted or due_on < '2024-12-31'), 0) as share,
    (percentile_cont(0.9) within group (order by case when submitted or due_on < '2024-12-31'
      then greatest(0, least(submitted_on, '2024-12-31') - due_on) end))::numeric::float8 as percentile90
  from report group by 1, 2
), package as (
  select k.*, p.province_id, of_stages.*
  from finance.procurement_package k join finance.unit_path p on p.unit_id = k.unit_id
  cross join lateral (
    select (array_agg(stage order by place) filter (where met is null))[1] as stage,
      coalesce((array_agg(late order by place) filter (where met is null))[1], (array_agg(late order by place desc))[1], 0)
        as delay,
      least(make_date(k.plan_year, 1, 1), min(first_day)) as since,
      coalesce(bool_or(stage = 'CONTRACT' and met is not null), false) as contracted
    from (
      select *, greatest(0, coalesce(met, '2024-12-31') - due_date) as late from (
        select m.stage, m.due_date, least(m.due_date, m.date_met) as first_day,
          array_position(array['PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'], m.stage) as place,
          case when m.date_met <= '2024-12-31' then m.date_met end as met
        from finance.procurement_milestone m where m.package_id = k.id) as milestone) as stages
  ) as of_stages
), packages as (
  select coalesce(now_.unit_id, k.province_id) as province_id, k.stage, count(*) as count,
    count(*) filter (where delay > 0) as late, (percentile_cont(0.5) within group (order by delay))::numeric::float8 as median,
    sum(planned_amount) as planned, sum(contract_amount) filter (where contracted) as contracted
  from package k
  left join finance.unit_path old on old.unit_id = k.province_id
  left join finance.unit_path now_ on now_.unit_id = old.successor_ids[1] and now_.level = 'PROVINCE'
  where since <= '2024-12-31'
  group by 1, 2
), first_packages as (
  select * from (
    select *, row_number() over (partition by province_id order by stage collate "C") as place from packages) as ranked
  where place <= 2 order by province_id collate "C", stage collate "C" limit 10
), dossier as (
  select plan_year, requested_amount, approved_amount, submitted_on <= '2024-12-31' as submitted,
    coalesce(approved_on <= '2024-12-31', false) as is_approved,
    case when submitted_on <= '2024-12-31' is not true then 'PREPARING'
      when state = 'APPROVED' and approved_on <= '2024-12-31' is not true then 'SUBMITTED' else state end as state,
    greatest(0, coalesce(case when submitted_on <= '2024-12-31' then submitted_on end, '2024-12-31') - due_on) as delay
  from finance.settlement_dossier
  where least(make_date(plan_year + 1, 1, 1), submitted_on) <= '2024-12-31'
), dossiers as (
  select plan_year, state, count(*) as count, count(*) filter (where delay > 0) as late,
    count(*) filter (where state = 'APPROVED')::float8 / count(*) as share,
    sum(requested_amount) filter (where submitted) as requested, sum(approved_amount) filter (where is_approved) as approved
  from dossier group by 1, 2
), registrations as (
  select r.year, r.target, count(*) as count, count(*) filter (where present.stage = 'RECOGNISED') as recognised,
    count(*) filter (where present.stage in ('RECOGNISED', 'REVOKED', 'LAPSED')) as decided
  from programmes.registration r
  left join lateral (
    select s.stage from programmes.registration_stage s
    where s.registration_id = r.id and coalesce(s.reached_on, s.reported_on) <= '2024-12-31'
    order by s.sequence desc limit 1) as present on true
  group by 1, 2
)
select json_build_object(
  'progressReportGroups', json_build_object('nodes', (
    select json_agg(json_build_object('owedBy', owed_by, 'frequency', frequency, 'count', count, 'onTime', on_time,
      'late', late, 'overdue', overdue, 'onTimeShare', share, 'percentile90Delay', percentile90)
      order by share nulls last, owed_by collate "C", frequency collate "C") from reports)),
  'procurementGroups', json_build_object('nodes', (
    select json_agg(json_build_object('presentProvince', json_build_object('name', u.name), 'stage', stage, 'count', count,
      'late', late, 'medianDelay', median, 'plannedAmount', planned, 'contractAmount', contracted)
      order by f.province_id collate "C", stage collate "C")
    from first_packages f join geography.administrative_unit u on u.id = f.province_id)),
  'settlementGroups', json_build_object('nodes', (
    select json_agg(json_build_object('planYear', plan_year, 'state', state, 'count', count, 'late', late,
      'approvedShare', share, 'requestedAmount', requested, 'approvedAmount', approved)
      order by plan_year, state collate "C") from dossiers)),
  'registrationGroups', json_build_object('nodes', (
    select json_agg(json_build_object('year', year, 'target', target, 'count', count, 'recognised', recognised,
      'recognisedShare', recognised::float8 / nullif(decided, 0)) order by year, target collate "C") from registrations)))::text as answer
