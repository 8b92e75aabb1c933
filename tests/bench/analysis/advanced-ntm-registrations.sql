with found as (
  select r.*, count(*) over () as total
  from programmes.registration r join programmes.unit_path p on p.unit_id = r.unit_id
  where r.year = 2023 and r.target = 'NTM_ADVANCED' and '2004:27' in (p.unit_id, p.district_id, p.province_id)
  order by r.unit_id collate "C", r.id limit 50
), status as (
  select s.unit_id, c.position, c.number, s.status, case when missing is not null then greatest(0, missing) end as gap
  from found f
  join programmes.criterion c on c.criteria_set_code = f.criteria_set_code
    and c.number in ('14.1', '14.2', '14.3', '14.4')
  join programmes.criterion_status s on s.unit_id = f.unit_id and s.year = f.year and s.criterion_id = c.id
  join programmes.unit_path p on p.unit_id = f.unit_id
  cross join lateral (
    select case
      when p.criteria_region_id is null
        or not exists (select from programmes.criterion_threshold t where t.criterion_id = c.id)
        then c.general_threshold
      else (
        select t.value from programmes.criterion_threshold t
        where t.criterion_id = c.id and t.area = p.criteria_region_id) end
      - case when c.applies_to_each_sex then least(s.value, s.value_male, s.value_female) else s.value end as missing
  ) as held_against
)
select json_build_object('registrations', json_build_object(
  'totalCount', coalesce(max(f.total), 0),
  'nodes', json_agg(json_build_object(
    'commune', json_build_object('id', u.id, 'name', u.name, 'district', json_build_object('name', d.name),
      'successors', (
        select json_agg(json_build_object('unit', json_build_object('id', n.id, 'name', n.name))
          order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), n.id)
        from geography.unit_succession e join geography.administrative_unit n on n.id = e.successor_id
        where e.predecessor_id = u.id)),
    'year', f.year, 'target', f.target,
    'stage', (
      select s.stage from programmes.registration_stage s
      where s.registration_id = f.id
        and coalesce(s.reached_on, s.reported_on) <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
      order by s.sequence desc limit 1),
    'stages', (
      select json_agg(json_build_object('stage', s.stage, 'on', s.reached_on) order by s.sequence)
      from programmes.registration_stage s where s.registration_id = f.id),
    'commitments', (
      select coalesce(json_agg(json_build_object('parties', k.parties, 'signedOn', k.signed_on)
        order by k.sequence), '[]')
      from programmes.commitment k where k.registration_id = f.id),
    'criterionStatuses', (
      select json_agg(json_build_object('criterion', json_build_object('number', s.number), 'status', s.status,
        'gap', s.gap) order by s.position)
      from status s where s.unit_id = f.unit_id),
    'provenance', json_build_object('synthetic', f.synthetic, 'quote', f.quote, 'source',
      (select json_build_object('title', o.title, 'publisher', o.publisher, 'publishedOn', o.published_on)
        from indicators.source o where o.id = f.source_id)))
    order by f.unit_id collate "C", f.id)))::text as answer
from found f
join geography.administrative_unit u on u.id = f.unit_id
left join geography.administrative_unit d on d.id = u.district_id
