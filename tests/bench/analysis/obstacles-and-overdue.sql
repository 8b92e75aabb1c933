with obstacle as materialized (
  select * from programmes.obstacle
  where category in ('PROCUREMENT', 'DISBURSEMENT', 'OVERLAP') and raised_on <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
    and (resolved_on is null or resolved_on > (now() at time zone 'Asia/Ho_Chi_Minh')::date)
), report as materialized (
  select r.*, '2024-03-31'::date - r.due_on as late
  from programmes.progress_report r join programmes.reporting_schedule s on s.code = r.schedule_code
  where s.frequency = 'MONTHLY' and r.due_on < '2024-03-31'
    and (r.submitted_on is null or r.submitted_on > '2024-03-31')
)
select json_build_object(
  'obstacles', json_build_object('totalCount', (select count(*) from obstacle), 'nodes', (
    select json_agg(json_build_object('category', o.category, 'description', o.description_vi, 'raisedOn', o.raised_on,
      'provenance', json_build_object('quote', o.quote)) order by o.raised_on, o.id)
    from (select * from obstacle order by raised_on, id limit 20) as o)),
  'progressReports', json_build_object('totalCount', (select count(*) from report), 'nodes', (
    select coalesce(json_agg(json_build_object('unit', json_build_object('name', u.name), 'period', r.period,
      'dueOn', r.due_on) order by r.due_on, r.unit_id, r.id), '[]')
    from (select * from report order by due_on, unit_id, id limit 20) as r
    join geography.administrative_unit u on u.id = r.unit_id)))::text as answer
