with sums as (
  select e.plan_year, sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e join finance.unit_path p on p.unit_id = e.unit_id
  where e.programme_code = 'DTTS' and p.level = 'COMMUNE' group by 1
)
select json_build_object('programme', (
  select json_build_object('code', r.code, 'name', r.name_vi, 'nameEn', r.name_en,
    'funding', (select json_agg(json_build_object('planYear', plan_year, 'allocated', allocated,
      'disbursed', disbursed) order by plan_year) from sums))
  from programmes.programme r where r.code = 'DTTS'))::text as answer
