with sums as (
  select p.province_id, e.programme_code,
    sum(e.amount) filter (where e.measure = 'PLANNED') as planned,
    sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e join finance.unit_path p on p.unit_id = e.unit_id
  where e.plan_year = 2022 and p.level = 'COMMUNE' group by 1, 2
), groups as (
  select *, disbursed::float8 / nullif(coalesce(allocated, 0) + coalesce(carried_over, 0), 0)::float8 as rate from sums
)
select json_build_object('funding', json_build_object(
  'totalCount', (select count(*) from groups where rate < 0.4),
  'nodes', (
    select json_agg(json_build_object('province', json_build_object('name', u.name),
      'programme', json_build_object('code', g.programme_code, 'name', r.name_vi), 'planned', planned,
      'allocated', allocated, 'carriedOver', carried_over, 'disbursed', disbursed,
      'disbursementRate', json_build_object('value', rate)) order by rate)
    from (select * from groups where rate < 0.4 order by rate, province_id collate "C", programme_code limit 20) as g
    join geography.administrative_unit u on u.id = g.province_id
    join programmes.programme r on r.code = g.programme_code)))::text as answer
