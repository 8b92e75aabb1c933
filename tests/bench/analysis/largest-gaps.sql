with short as (
  select s.unit_id, s.status, s.value, s.synthetic, c.comparator, threshold.value as threshold,
    case when c.applies_to_each_sex then threshold.value - least(s.value, s.value_male, s.value_female)
      when c.comparator = 'GTE' then threshold.value - s.value
      else s.value - threshold.value end as gap, c.id as criterion_id, s.year
  from programmes.criterion c
  join programmes.criterion_status s on s.criterion_id = c.id and s.year = 2024
  join programmes.unit_path p on p.unit_id = s.unit_id
  cross join lateral (
    select case
      when p.criteria_region_id is null
        or not exists (select from programmes.criterion_threshold t where t.criterion_id = c.id)
        then c.general_threshold
      else (
        select t.value from programmes.criterion_threshold t
        where t.criterion_id = c.id and t.area = p.criteria_region_id) end as value
  ) as threshold
  where c.criteria_set_code = 'NTM-COMMUNE-2021' and c.number = '15.1'
)
select json_build_object('criterionStatuses', json_build_object(
  'totalCount', (select count(*) from short where gap > 0),
  'nodes', (
    select json_agg(json_build_object(
      'unit', json_build_object('name', u.name, 'province', json_build_object('name', province.name)),
      'status', g.status, 'value', g.value,
      'threshold', json_build_object('comparator', g.comparator, 'value', g.threshold),
      'gap', g.gap, 'provenance', json_build_object('synthetic', g.synthetic)) order by g.gap desc, g.unit_id desc)
    from (select * from short where gap > 0 order by gap desc, unit_id collate "C" desc limit 20) as g
    join geography.administrative_unit u on u.id = g.unit_id
    join geography.administrative_unit province on province.id = u.province_id)))::text as answer
