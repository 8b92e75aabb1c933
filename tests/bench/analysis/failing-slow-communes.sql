with failing as materialized (
  select s.unit_id, s.status, s.value from programmes.criterion c
  join programmes.criterion_status s on s.criterion_id = c.id and s.year = 2024 and s.status = 'NOT_MET'
  where c.criteria_set_code = 'NTM-COMMUNE-2021' and c.number = '15.1'
), money as (
  select e.unit_id, sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e
  where e.plan_year = 2024 and e.programme_code = 'NTM' and e.unit_id in (select unit_id from failing)
  group by 1
), slow as (
  select f.*, m.disbursed, m.disbursed::float8 / amount as rate, amount, u.name, u.code, province.name as province_name
  from failing f join money m on m.unit_id = f.unit_id
  cross join lateral (
    select case when coalesce(m.carried_over, 0) > 0 then coalesce(m.allocated, 0) + m.carried_over
      else m.allocated end as amount) as below
  join geography.administrative_unit u on u.id = f.unit_id
  join geography.administrative_unit province on province.id = u.province_id
  where amount > 0 and m.disbursed::float8 / amount < 0.66 and u.level = 'COMMUNE'
    and (u.valid_from is null or u.valid_from <= '2024-12-31') and (u.valid_to is null or u.valid_to >= '2024-12-31')
)
select json_build_object('communes', json_build_object(
  'totalCount', (select count(*) from slow),
  'nodes', (
    select json_agg(json_build_object('name', s.name, 'province', json_build_object('name', s.province_name),
      'criterionStatuses', json_build_array(json_build_object('status', s.status, 'value', s.value)),
      'funding', json_build_array(json_build_object('disbursed', s.disbursed,
        'disbursementRate', json_build_object('value', s.rate, 'denominator', json_build_object('amount', s.amount))))))
    from (select * from slow order by code collate "C", unit_id limit 100) as s)))::text as answer
