with sums as materialized (
  select u.id as unit_id, bool_or(e.synthetic) as synthetic,
    sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed,
    sum(e.amount) filter (where e.measure = 'TRANSFERRED') as transferred
  from geography.administrative_unit u join finance.ledger_entry e on e.unit_id = u.id
  where u.level = 'PROVINCE' and e.plan_year = 2024 group by 1
), money as (
  select s.*, json_build_object(
    'value', case when below.amount > 0 then s.disbursed::float8 / below.amount::float8 end,
    'denominator', json_build_object('measure', below.measure, 'amount', below.amount)) as rate
  from (
    table sums
    union all
    select 'VN', bool_or(synthetic), sum(allocated), sum(carried_over), sum(disbursed), sum(transferred) from sums
  ) as s
  cross join lateral (
    select case when s.transferred > 0 then 'AVAILABLE' when s.carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER'
      else 'ALLOCATED' end as measure,
      case when s.carried_over > 0 or s.transferred > 0
        then coalesce(s.allocated, 0) + coalesce(s.carried_over, 0) + greatest(0, s.transferred)
        else s.allocated end as amount) as below
), province as (
  select u.* from geography.administrative_unit u
  where u.level = 'PROVINCE' and (u.valid_from is null or u.valid_from <= '2024-12-31')
    and (u.valid_to is null or u.valid_to >= '2024-12-31')
)
select json_build_object(
  'country', (
    select json_build_object('id', 'VN', 'funding', json_build_array(json_build_object('allocated', m.allocated,
      'disbursed', m.disbursed, 'disbursementRate', m.rate, 'provenance', json_build_object('synthetic', m.synthetic))))
    from money m where m.unit_id = 'VN'),
  'provinces', json_build_object(
    'totalCount', count(*),
    'nodes', json_agg(json_build_object('id', p.id || '@2024-12-31', 'unitId', p.id, 'edition', p.edition,
      'name', p.name, 'nameEn', p.name_en,
      'predecessors', (
        select coalesce(json_agg(json_build_object('unit',
          json_build_object('id', b.id, 'unitId', b.id, 'nameEn', b.name_en))
          order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), b.id), '[]')
        from geography.unit_succession e join geography.administrative_unit b on b.id = e.predecessor_id
        where e.successor_id = p.id),
      'funding', case when m.unit_id is null then json_build_array() else json_build_array(json_build_object(
        'allocated', m.allocated, 'carriedOver', m.carried_over, 'disbursed', m.disbursed,
        'disbursementRate', m.rate, 'provenance', json_build_object('synthetic', m.synthetic))) end)
      order by p.code collate "C", p.id)))::text as answer
from province p left join money m on m.unit_id = p.id
