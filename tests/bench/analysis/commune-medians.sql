with best as (
  select distinct on (o.area_id, o.period) o.area_id, o.period, o.value, o.comparator
  from indicators.observation o
  where o.indicator_code = 'BHYT_COV' and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
    and coalesce(o.value, o.low, o.high) is not null and o.period ~ '^\d{4}$'
  order by o.area_id, o.period, o.synthetic, array_position(array['A', 'P', 'B', 'E', 'F'], o.status),
    o.published_on desc nulls last, o.publisher collate "C", o.id
), groups as (
  select p.province_id, b.period, percentile_cont(0.5) within group (order by b.value) as median, count(*) as count
  from best b join indicators.unit_path p on p.unit_id = b.area_id
  where p.level = 'COMMUNE' and b.comparator = 'EQ' and b.value is not null group by 1, 2
)
select json_build_object('observationGroups', json_build_object(
  'totalCount', (select count(*) from groups),
  'nodes', (
    select json_agg(json_build_object('province', json_build_object('unitId', province_id), 'period', period,
      'median', median::numeric::float8, 'count', count))
    from (select * from groups order by province_id collate "C", period collate "C" limit 1000) as page)))::text as answer
