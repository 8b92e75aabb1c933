with place as (
  select p.unit_id from unnest(array['2025:24', '2004:24', '2004:27']) as p(unit_id)
), sums as (
  select e.programme_code, e.plan_year, sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e where e.unit_id in (select unit_id from place) group by 1, 2
), statuses as (
  select s.criterion_id, count(*) filter (where s.status = 'MET') as met,
    count(*) filter (where s.status = 'BASICALLY_MET') as basically_met,
    count(*) filter (where s.status = 'NOT_MET') as not_met,
    count(*) filter (where s.status = 'NOT_ASSESSED') as not_assessed
  from programmes.criterion_status s join programmes.unit_path p on p.unit_id = s.unit_id
  where s.year = 2024 and p.level = 'COMMUNE' and p.province_id in (select unit_id from place) group by 1
)
select json_build_object('unit', json_build_object(
  'name', (select name from geography.administrative_unit where id = '2025:24'),
  'observations', (
    select json_agg(json_build_object('period', o.period, 'value', o.value)
      order by o.period_end, o.period_start, o.published_on, o.publisher collate "C", o.id)
    from indicators.observation o where o.area_id in (select unit_id from place) and o.indicator_code = 'BHYT_COV'
      and o.period_start >= '2021-01-01' and o.period_end <= '2025-12-31'
      and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'),
  'funding', (
    select json_agg(json_build_object('programme', json_build_object('code', programme_code), 'planYear', plan_year,
      'allocated', allocated, 'disbursed', disbursed) order by programme_code collate "C", plan_year) from sums),
  'criteriaSummary', (
    select json_agg(json_build_object('criterion', json_build_object('number', c.number), 'met', coalesce(met, 0),
      'basicallyMet', coalesce(basically_met, 0), 'notMet', coalesce(not_met, 0),
      'notAssessed', coalesce(not_assessed, 0)) order by c.position)
    from programmes.criterion c left join statuses s on s.criterion_id = c.id
    where c.criteria_set_code = 'NTM-COMMUNE-2021')))::text as answer
