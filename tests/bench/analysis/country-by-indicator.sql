with province as (
  select u.* from geography.administrative_unit u
  where u.level = 'PROVINCE' and (u.valid_from is null or u.valid_from <= '2025-07-01')
    and (u.valid_to is null or u.valid_to >= '2025-07-01')
), part as materialized (
  select p.id as province_id, b.unit_id, cardinality(b.successor_ids) > 1 as is_divided
  from province p join indicators.unit_path own on own.unit_id = p.id
  join indicators.unit_path b on b.unit_id = any(own.predecessor_ids)
  where (b.valid_from is null or b.valid_from <= '2024-12-31') and (b.valid_to is null or b.valid_to >= '2024-12-31')
), best as materialized (
  select o.area_id, o.value, o.comparator, o.synthetic, o.publisher,
    concat_ws('/', 'Observation:' || o.area_id, o.indicator_code, o.period, o.sex, o.age, o.ethnicity, o.residence,
      o.publisher, coalesce(o.published_on::text, '')) as id,
    json_build_object('synthetic', o.synthetic, 'quote', o.quote, 'source', (
      select json_build_object('id', 'Source:' || s.id, 'title', s.title, 'publisher', s.publisher,
        'publishedOn', s.published_on, 'url', s.url)
      from indicators.source s where s.id = o.source_id)) as provenance
  from (select id from province union all select unit_id from part union all select 'VN') as area
  cross join lateral (
    select * from indicators.observation o
    where o.area_id = area.id and o.indicator_code = 'BHYT_COV' and o.period_end = '2024-12-31' and o.period = '2024'
      and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
      and coalesce(o.value, o.low, o.high) is not null
    order by o.period_end desc, o.synthetic, o.period_start desc,
      array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last,
      o.publisher collate "C", o.id limit 1) as o
), weighed as (
  select part.*, b.id, b.value, b.publisher, b.provenance, w.value as weight, b.synthetic or w.synthetic as synthetic,
    w.synthetic as is_weight_synthetic, b.comparator = 'EQ' as is_known, w.comparator = 'EQ' as is_weighed
  from part left join best b on b.area_id = part.unit_id
  left join lateral (
    select o.value, o.comparator, o.synthetic from indicators.observation o
    where o.area_id = part.unit_id and o.indicator_code = 'DEM_POP' and o.period_end <= '2024-12-31'
      and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
      and coalesce(o.value, o.low, o.high) is not null
    order by o.period_end desc, o.period_start desc, o.synthetic,
      array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last,
      o.publisher collate "C", o.id limit 1) as w on true
), restated as (
  select w.province_id, bool_or(w.synthetic) as synthetic,
    case when bool_and(coalesce(w.is_known and w.is_weighed, false))
      then sum(w.value * w.weight) / sum(w.weight) end as value,
    bool_or(w.is_divided) or count(*) > 1 and bool_or(w.is_weight_synthetic) as is_near,
    case when bool_and(coalesce(w.is_weighed, false))
      then coalesce(sum(w.weight) filter (where w.is_known), 0) / sum(w.weight)
      else count(*) filter (where w.is_known)::numeric / count(*) end as coverage,
    json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name),
      'observation', case when w.id is not null then json_build_object('id', w.id, 'value', w.value,
        'publisher', w.publisher, 'provenance', w.provenance) end) order by u.id collate "C") as parts
  from weighed w join geography.administrative_unit u on u.id = w.unit_id
  group by 1 having count(w.id) > 0
), point as (
  select b.area_id, json_build_object('period', '2024', 'value', b.value, 'observation',
    json_build_object('id', b.id, 'publisher', b.publisher, 'provenance', b.provenance)) as point
  from best b where b.area_id not in (select unit_id from part)
  union all
  select r.province_id, json_build_object('period', '2024',
    'value', round(r.value, 11 - floor(log(nullif(abs(r.value), 0)))::int), 'observation', null,
    'restatement', json_build_object('approximate', r.value is not null and r.is_near, 'coverage', r.coverage,
      'parts', r.parts, 'provenance', json_build_object('synthetic', r.synthetic)))
  from restated r
), points as (
  select area_id, json_agg(point) as points from point group by 1
)
select json_build_object(
  'indicator', (
    select json_build_object('id', 'Indicator:' || i.code, 'code', i.code, 'name', i.name_vi, 'direction', i.direction,
      'dataOwner', i.data_owner_vi)
    from indicators.indicator i where i.code = 'BHYT_COV'),
  'country', (
    select json_build_object('id', c.id, 'name', c.name,
      'trend', json_build_object('points', coalesce((select points from points where area_id = c.id), '[]')))
    from geography.administrative_unit c where c.id = 'VN'),
  'provinces', json_build_object(
    'totalCount', count(*),
    'nodes', json_agg(json_build_object('id', p.id || '@2025-07-01', 'unitId', p.id, 'edition', p.edition,
      'name', p.name, 'nameEn', p.name_en,
      'predecessors', (
        select coalesce(json_agg(json_build_object('unit',
          json_build_object('id', b.id, 'unitId', b.id, 'nameEn', b.name_en))
          order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), b.id), '[]')
        from geography.unit_succession e join geography.administrative_unit b on b.id = e.predecessor_id
        where e.successor_id = p.id),
      'trend', json_build_object('points', coalesce(points.points, '[]')))
      order by p.code collate "C", p.id)))::text as answer
from province p left join points on points.area_id = p.id
