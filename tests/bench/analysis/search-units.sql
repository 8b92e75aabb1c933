with sought as (
  select u.*, (
    select t.full_name from geography.unit_type_period t
    where t.unit_id = u.id and (t.valid_from is null or t.valid_from <= '2024-12-31')
      and (t.valid_to is null or t.valid_to >= '2024-12-31')) as name_of_day
  from geography.administrative_unit u
  where u.search_names like '%lam dong%'
    and (u.valid_from is null or u.valid_from <= '2024-12-31') and (u.valid_to is null or u.valid_to >= '2024-12-31')
), exact as (
  select s.*, case when strpos(search_names, '|lam dong|') > 0 then 0 when strpos(search_names, '|lam dong') > 0 then 1
    else 2 end as nearness, 0 as unlike from sought s
), alike as (
  select u.*, null::text as name_of_day, 3, (1000 * (1 - public.word_similarity('lam dong', u.search_names)))::int
  from geography.administrative_unit u
  where (select count(*) from exact) < 10 and 'lam dong' operator(public.<%) u.search_names
    and not u.search_names like '%lam dong%'
    and (u.valid_from is null or u.valid_from <= '2024-12-31') and (u.valid_to is null or u.valid_to >= '2024-12-31')
), found as (
  select * from exact union all select * from alike
), page as (
  select *, row_number() over (order by nearness, unlike,
    array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'], level),
    (strpos(lower(full_name), 'lam dong') = 0)::int,
    (strpos(translate(search_names, '|', ' '), ' lam dong ') = 0)::int, length(name), id) as place from found
)
select json_build_object('searchUnits', json_build_object('nodes', (
  select json_agg(json_build_object('code', code, 'fullName', coalesce(name_of_day, full_name), 'level', level)
    order by place) from page where place <= 5)))::text as answer
