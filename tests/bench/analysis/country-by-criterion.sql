with counts as (
  select p.province_id, count(s.status) as count,
    count(*) filter (where s.status in ('MET', 'BASICALLY_MET', 'NOT_MET')) as assessed,
    count(*) filter (where s.status in ('MET', 'BASICALLY_MET', 'NOT_MET', 'NOT_ASSESSED')) as judged,
    count(*) filter (where s.status = 'MET') as met, count(*) filter (where s.status = 'BASICALLY_MET') as basically_met,
    count(*) filter (where s.status = 'NOT_MET') as not_met,
    count(*) filter (where s.status = 'NOT_ASSESSED') as not_assessed, bool_or(s.synthetic) as synthetic,
    count(*) filter (where in_force) as in_force,
    count(*) filter (where in_force and case when p.type_since > '2024-12-31' then p.type_before else p.unit_type end
      <> all (judged.types)) as not_judged
  from programmes.unit_path p
  cross join (select c.unit_types as types from programmes.criteria_set c where c.code = 'NTM-COMMUNE-2021') as judged
  cross join lateral (
    select (p.valid_from is null or p.valid_from <= '2024-12-31')
      and (p.valid_to is null or p.valid_to >= '2024-12-31') as in_force) as on_last_day
  left join programmes.criterion_status s on s.unit_id = p.unit_id and s.year = 2024 and s.criterion_id = (
    select c.id from programmes.criterion c where c.criteria_set_code = 'NTM-COMMUNE-2021' and c.number = '15.1')
  where p.level = 'COMMUNE' group by 1
), province as (
  select u.* from geography.administrative_unit u
  where u.level = 'PROVINCE' and (u.valid_from is null or u.valid_from <= '2024-12-31')
    and (u.valid_to is null or u.valid_to >= '2024-12-31')
)
select json_build_object('provinces', json_build_object(
  'totalCount', count(*),
  'nodes', json_agg(json_build_object('id', p.id || '@2024-12-31', 'unitId', p.id, 'edition', p.edition,
    'name', p.name, 'nameEn', p.name_en,
    'predecessors', (
      select coalesce(json_agg(json_build_object('unit',
        json_build_object('id', b.id, 'unitId', b.id, 'nameEn', b.name_en))
        order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), b.id), '[]')
      from geography.unit_succession e join geography.administrative_unit b on b.id = e.predecessor_id
      where e.successor_id = p.id),
    'criteriaSummary', json_build_array(json_build_object(
      'count', c.count, 'assessed', c.assessed, 'met', c.met, 'basicallyMet', c.basically_met, 'notMet', c.not_met,
      'notAssessed', c.not_assessed, 'share', c.met::float8 / nullif(c.assessed, 0),
      'shareAtLeast', c.met::float8 / nullif(c.judged, 0),
      'shareAtMost', (c.met + c.not_assessed)::float8 / nullif(c.judged, 0),
      'coverage', json_build_object('inForce', c.in_force, 'notJudged', c.not_judged),
      'provenance', json_build_object('synthetic', c.synthetic))))
    order by p.code collate "C", p.id)))::text as answer
from province p join counts c on c.province_id = p.id
