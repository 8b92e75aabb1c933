with groups as (
  select p.province_id, s.criterion_id, count(*) as count,
    count(*) filter (where s.status in ('MET', 'BASICALLY_MET', 'NOT_MET')) as assessed,
    count(*) filter (where s.status = 'MET') as met
  from programmes.criterion_status s join programmes.unit_path p on p.unit_id = s.unit_id
  where s.year = 2024 and p.level = 'COMMUNE'
    and s.criterion_id = any(array(select c.id from programmes.criterion c where c.criteria_set_code = 'NTM-COMMUNE-2021'))
    and not (coalesce(extract(year from p.valid_to) = s.year, false) and exists (
      select from programmes.criterion_status after where after.unit_id = any(p.successor_ids)
        and after.year = s.year and after.criterion_id = s.criterion_id))
  group by 1, 2
)
select json_build_object('criterionStatusGroups', json_build_object(
  'totalCount', (select count(*) from groups),
  'nodes', (
    select json_agg(json_build_object('province', json_build_object('unitId', g.province_id),
      'criterion', json_build_object('number', c.number), 'count', g.count, 'assessed', g.assessed, 'met', g.met))
    from (select * from groups order by province_id collate "C", criterion_id collate "C" limit 1000) as g
    join programmes.criterion c on c.id = g.criterion_id)))::text as answer
