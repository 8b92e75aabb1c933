select json_build_object('provinces', json_build_object('nodes', json_agg(json_build_object(
  'id', p.id || '@2024-12-31', 'availableIndicators', coalesce(available.list, '[]')) order by p.code)))::text as answer
from (
  select id, code from geography.administrative_unit where level = 'PROVINCE'
    and (valid_from is null or valid_from <= '2024-12-31') and (valid_to is null or valid_to >= '2024-12-31')
  order by code limit 100
) as p
cross join lateral (
  select json_agg(json_build_object('indicator', json_build_object('code', i.code, 'name', i.name_vi), 'periods', periods)
    order by i.code collate "C") as list
  from (
    select indicator_code, json_agg(period order by period_end, period_start) as periods
    from (
      select distinct o.indicator_code, o.period, o.period_end, o.period_start from indicators.observation o
      where o.area_id = p.id and not o.synthetic
        and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
        and coalesce(o.value, o.low, o.high) is not null) as o group by 1) as known
  join indicators.indicator i on i.code = known.indicator_code
) as available
