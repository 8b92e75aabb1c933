with grouped as (
  select e.plan_year, p.province_id, sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e join finance.unit_path p on p.unit_id = e.unit_id
  where p.level = 'PROVINCE' and e.programme_code = 'NTM' and e.plan_year in (2023, 2024)
  group by 1, 2
), beside as (
  select g.*, people.people, people.synthetic,
    disbursed::float8 / sum(disbursed) over (partition by plan_year)::float8 as share,
    case when lag(plan_year) over own = plan_year - 1 then (disbursed - lag(disbursed) over own)::float8
      / nullif(abs(lag(disbursed) over own), 0)::float8 end as growth,
    disbursed::float8 / people.people::float8 as per_head
  from grouped g
  left join lateral (
    select n.people, n.synthetic from finance.population n where n.unit_id = g.province_id and n.year = g.plan_year
    order by n.synthetic, n.published_on desc nulls last, n.publisher limit 1
  ) as people on true
  window own as (partition by province_id order by plan_year)
), ranked as (
  select *, row_number() over (partition by plan_year order by per_head desc nulls last, province_id collate "C") as place
  from beside
)
select json_build_object('funding', json_build_object(
  'totalCount', (select count(*) from ranked where place <= 5),
  'nodes', (
    select json_agg(json_build_object('planYear', r.plan_year, 'province', json_build_object('name', u.name),
      'disbursed', r.disbursed, 'shareOfTotal', json_build_object('disbursed', r.share),
      'growth', json_build_object('disbursed', r.growth), 'perHead', json_build_object('disbursed', r.per_head),
      'people', json_build_object('count', r.people, 'synthetic', r.synthetic))
      order by r.per_head desc nulls last, r.plan_year, r.province_id collate "C")
    from ranked r join geography.administrative_unit u on u.id = r.province_id where r.place <= 5)))::text as answer
