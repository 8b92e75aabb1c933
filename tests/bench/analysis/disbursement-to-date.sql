with flows as (
  select e.programme_code, to_char(e.entered_on, 'YYYY-"Q"Q') as quarter,
    sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e join finance.unit_path p on p.unit_id = e.unit_id
  where e.plan_year = 2024 and p.level = 'PROVINCE' group by 1, 2
)
select json_build_object('cumulativeFunding', json_build_object('nodes', json_agg(json_build_object(
  'programme', json_build_object('code', to_date.programme_code, 'name', r.name_vi),
  'allocatedToDate', allocated, 'disbursedToDate', disbursed))))::text as answer
from (
  select programme_code, sum(allocated) over so_far as allocated, sum(disbursed) over so_far as disbursed
  from flows window so_far as (partition by programme_code order by quarter)
  order by programme_code collate "C", quarter limit 20
) as to_date join programmes.programme r on r.code = to_date.programme_code
