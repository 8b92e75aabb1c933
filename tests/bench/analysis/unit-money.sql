with flows as (
  select e.programme_code, date_trunc('month', e.entered_on) as month, bool_or(e.synthetic) as synthetic,
    sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed,
    sum(e.amount) filter (where e.measure = 'TRANSFERRED') as transferred
  from finance.ledger_entry e
  where e.plan_year = 2024 and e.unit_id = any(array(
    select place.unit_id from finance.unit_path u
    join finance.unit_path place on place.unit_id = any(u.unit_id || u.predecessor_ids)
    where u.unit_id = '2004:27' and place.level = 'PROVINCE'))
  group by 1, 2
), points as (
  select programme_code, month, bool_or(synthetic) over so_far as synthetic, sum(allocated) over so_far as allocated,
    sum(carried_over) over so_far as carried_over, sum(disbursed) over so_far as disbursed,
    greatest(sum(transferred) over so_far, 0) as taken_over
  from flows window so_far as (partition by programme_code order by month)
)
select json_build_object('unit', json_build_object('id', '2004:27', 'cumulativeFunding', coalesce(json_agg(json_build_object(
  'programme', json_build_object('code', r.code, 'name', r.name_vi),
  'asOf', (p.month + interval '1 month - 1 day')::date, 'allocatedToDate', p.allocated,
  'carriedOverToDate', p.carried_over, 'disbursedToDate', p.disbursed,
  'disbursementRate', json_build_object('value', case when amount > 0 then p.disbursed::float8 / amount::float8 end,
    'denominator', json_build_object('measure', case when taken_over > 0 then 'AVAILABLE'
      when carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER' else 'ALLOCATED' end, 'amount', amount)),
  'provenance', json_build_object('synthetic', p.synthetic)) order by r.code collate "C", p.month), '[]')))::text as answer
from points p join programmes.programme r on r.code = p.programme_code
cross join lateral (
  select case when taken_over > 0 or carried_over > 0
    then coalesce(allocated, 0) + coalesce(carried_over, 0) + coalesce(taken_over, 0) else allocated end as amount) as below
