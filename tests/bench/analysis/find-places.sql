with exact as materialized (
  select u.*, case when strpos(u.search_names, '|bac ninh|') > 0 then 0
    when strpos(u.search_names, '|bac ninh') > 0 then 1 else 2 end as nearness, 0 as unlike
  from geography.administrative_unit u
  where u.search_names like '%bac ninh%' and u.level in ('PROVINCE', 'COMMUNE')
    and (u.valid_from is null or u.valid_from <= '2024-12-31') and (u.valid_to is null or u.valid_to >= '2024-12-31')
), alike as (
  select u.*, 3, (1000 * (1 - public.word_similarity('bac ninh', u.search_names)))::int
  from geography.administrative_unit u
  where (select count(*) from exact) < 10 and 'bac ninh' operator(public.<%) u.search_names
    and not u.search_names like '%bac ninh%' and u.level in ('PROVINCE', 'COMMUNE')
    and (u.valid_from is null or u.valid_from <= '2024-12-31') and (u.valid_to is null or u.valid_to >= '2024-12-31')
), page as (
  select *, row_number() over (order by nearness, unlike,
    array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'], level),
    (strpos(lower(full_name), 'bac ninh') = 0)::int,
    (strpos(translate(search_names, '|', ' '), ' bac ninh ') = 0)::int, length(name), id) as place
  from (select * from exact union all select * from alike) as found
)
select json_build_object('searchUnits', json_build_object('nodes', (
  select json_agg(json_build_object('unitId', p.id, 'level', p.level,
    'district', (select json_build_object('fullName', d.full_name) from geography.administrative_unit d where d.id = p.district_id),
    'province', (select json_build_object('fullName', a.full_name) from geography.administrative_unit a where a.id = p.province_id))
    order by p.place)
  from page p where p.place <= 8)))::text as answer
