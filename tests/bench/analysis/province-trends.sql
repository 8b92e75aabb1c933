select json_build_object('provinces', json_build_object('nodes', json_agg(json_build_object(
  'unitId', u.id, 'name', u.name, 'observations', coalesce(listed.list, '[]')) order by u.code)))::text as answer
from geography.administrative_unit u
left join lateral (
  select json_agg(json_build_object('indicator', json_build_object('code', o.indicator_code), 'period', o.period,
    'value', o.value, 'publisher', o.publisher)
    order by o.period_end, o.period_start, o.published_on, o.publisher collate "C", o.id) as list
  from indicators.observation o
  where o.area_id = u.id and o.indicator_code in ('BHYT_COV', 'NUT_STUNT_U5', 'POV_MD_RATE')
    and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
) as listed on true
where u.level = 'PROVINCE' and (u.valid_from is null or u.valid_from <= '2024-12-31')
  and (u.valid_to is null or u.valid_to >= '2024-12-31')
