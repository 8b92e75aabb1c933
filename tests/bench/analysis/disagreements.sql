with said as (
  select distinct on (o.area_id, o.indicator_code, o.period_end, o.period, o.sex, o.age, o.ethnicity, o.residence, o.publisher)
    o.*
  from indicators.observation o
  join indicators.unit_path p on p.unit_id = o.area_id and p.level in ('COUNTRY', 'PROVINCE')
  where not o.synthetic and o.comparator = 'EQ' and o.value is not null
  order by o.area_id, o.indicator_code, o.period_end, o.period, o.sex, o.age, o.ethnicity, o.residence, o.publisher,
    o.published_on desc nulls last, o.id desc
), subject as (
  select area_id, indicator_code, period_end, period, sex, age, ethnicity, residence, min(value) as lowest,
    max(value) as highest,
    (max(value) - min(value)) / nullif(greatest(abs(max(value)), abs(min(value))), 0) as relative,
    json_agg(json_build_object('publisher', publisher, 'publishedOn', published_on, 'value', value,
      'provenance', json_build_object('quote', quote)) order by value, publisher collate "C") as observations
  from said group by 1, 2, 3, 4, 5, 6, 7, 8
), disagreed as (
  select *, row_number() over (order by relative desc nulls last, area_id collate "C", indicator_code collate "C",
    period_end desc, period, sex, age, ethnicity, residence) as place
  from subject where lowest <> highest and relative > 0.01
)
select json_build_object('disagreements', json_build_object(
  'totalCount', (select count(*) from disagreed),
  'nodes', (
    select json_agg(json_build_object('unit', json_build_object('name', u.name),
      'indicator', json_build_object('code', i.code, 'unit', i.unit), 'period', d.period, 'lowest', d.lowest,
      'highest', d.highest, 'observations', d.observations) order by d.place)
    from disagreed d join geography.administrative_unit u on u.id = d.area_id
    join indicators.indicator i on i.code = d.indicator_code where d.place <= 20)))::text as answer
