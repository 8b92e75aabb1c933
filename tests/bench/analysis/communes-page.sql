with province as (
  select * from geography.administrative_unit where level = 'PROVINCE' and code = '27'
    and (valid_from is null or valid_from <= '2024-12-31') and (valid_to is null or valid_to >= '2024-12-31')
), commune as (
  select u.*, count(*) over () as total from geography.administrative_unit u join province p on u.province_id = p.id
  where u.level = 'COMMUNE' and u.type = 'COMMUNE'
    and (u.valid_from is null or u.valid_from <= '2024-12-31') and (u.valid_to is null or u.valid_to >= '2024-12-31')
  order by u.code limit 10
)
select json_build_object('province', json_build_object('name', (select name from province), 'communes', json_build_object(
  'totalCount', max(c.total), 'nodes', json_agg(json_build_object('name', c.name, 'type', c.type,
    'criterionStatuses', (
      select json_agg(json_build_object('status', s.status, 'value', s.value))
      from programmes.criterion_status s where s.unit_id = c.id and s.year = 2024
        and s.criterion_id = 'NTM-COMMUNE-2021/15.1'),
    'funding', (
      select json_agg(json_build_object('programme', json_build_object('code', f.programme_code), 'disbursed', f.disbursed)
        order by f.programme_code collate "C")
      from (
        select e.programme_code, sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
        from finance.ledger_entry e where e.unit_id = c.id and e.plan_year = 2024 group by 1) as f),
    'latestObservations', (
      select json_agg(json_build_object('period', o.period, 'value', o.value)) from (
        select o.period, o.value from indicators.observation o
        where o.area_id = c.id and o.indicator_code = 'BHYT_COV' and o.sex = 'T' and o.age = '_T'
          and o.ethnicity = '_T' and o.residence = '_T' and coalesce(o.value, o.low, o.high) is not null
        order by o.period_end desc, o.synthetic, o.period_start desc,
          array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last,
          o.publisher collate "C", o.id limit 1) as o)) order by c.code))))::text as answer
from commune c
