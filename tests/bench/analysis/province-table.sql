with commune as materialized (
  select u.*, coalesce(t.type, u.type) as type_of_day, count(*) over () as total
  from geography.administrative_unit u
  left join geography.unit_type_period t on t.unit_id = u.id and (t.valid_from is null or t.valid_from <= '2024-12-31')
    and (t.valid_to is null or t.valid_to >= '2024-12-31')
  where u.province_id = '2004:27' and u.level = 'COMMUNE'
    and (u.valid_from is null or u.valid_from <= '2024-12-31') and (u.valid_to is null or u.valid_to >= '2024-12-31')
  order by u.code, u.id limit 600
), criterion as materialized (
  select c.*, region.id as region_id, case
    when exists (select from programmes.criterion_threshold any_area where any_area.criterion_id = c.id) then t.value
    else c.general_threshold end as threshold
  from programmes.criterion c
  cross join (select distinct criteria_region_id as id from commune) as region
  left join programmes.criterion_threshold t on t.criterion_id = c.id and t.area = region.id
    and t.valid_from <= '2024-12-31' and (t.valid_to is null or t.valid_to >= '2024-12-31')
  where c.criteria_set_code = 'NTM-COMMUNE-2021' and c.number in ('15', '15.1', '15.2', '15.3', '15.4')
)
select json_build_object('communes', json_build_object('totalCount', max(c.total),
  'nodes', json_agg(json_build_object('unitId', c.id, 'code', c.code, 'name', c.name, 'type', c.type_of_day,
    'district', (
      select json_build_object('name', d.name) from geography.administrative_unit d where d.id = c.district_id),
    'criterionStatuses', (
      select coalesce(json_agg(json_build_object('criterion', json_build_object('number', k.number),
        'status', s.status, 'value', s.value,
        'threshold', json_build_object('comparator', k.comparator, 'value', k.threshold, 'unit', k.unit),
        'provenance', json_build_object('synthetic', s.synthetic, 'quote', s.quote)) order by k.position), '[]')
      from programmes.criterion_status s join criterion k on k.id = s.criterion_id and k.region_id = c.criteria_region_id
      where s.unit_id = c.id and s.year = 2024),
    'funding', (
      select coalesce(json_agg(json_build_object('allocated', m.allocated, 'disbursed', m.disbursed,
        'disbursementRate', json_build_object('value', case when amount > 0 then m.disbursed::float8 / amount::float8 end,
          'denominator', json_build_object(
            'measure', case when m.carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER' else 'ALLOCATED' end, 'amount', amount)),
        'provenance', json_build_object('synthetic', m.synthetic))), '[]')
      from (
        select sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
          sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
          sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed, bool_or(e.synthetic) as synthetic
        from finance.ledger_entry e where e.unit_id = c.id and e.plan_year = 2024 group by e.plan_year) as m
      cross join lateral (
        select case when carried_over > 0 then coalesce(allocated, 0) + carried_over else allocated end as amount) as below),
    'latestObservations', (
      select coalesce(json_agg(json_build_object('indicator', json_build_object('code', o.indicator_code),
        'period', o.period, 'value', o.value, 'publisher', o.publisher,
        'provenance', json_build_object('synthetic', o.synthetic, 'quote', o.quote)) order by asked.place), '[]')
      from unnest(array['BHYT_COV', 'NUT_STUNT_U5']) with ordinality as asked(code, place)
      cross join lateral (
        select o.* from indicators.observation o
        where o.area_id = c.id and o.indicator_code = asked.code and o.period_end <= '2024-12-31'
          and o.published_on <= '2024-12-31' and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
          and coalesce(o.value, o.low, o.high) is not null
        order by o.period_end desc, o.synthetic, o.period_start desc,
          array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last,
          o.publisher collate "C", o.id limit 1) as o)) order by c.code, c.id)))::text as answer
from commune c
