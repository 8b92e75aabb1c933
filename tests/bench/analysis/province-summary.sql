with commune as (
  select p.*, case when p.type_since > '2024-12-31' then p.type_before else p.unit_type end as type_of_day,
    (p.valid_from is null or p.valid_from <= '2024-12-31') and (p.valid_to is null or p.valid_to >= '2024-12-31') as in_force
  from programmes.unit_path p where p.province_id = '2004:27' and p.level = 'COMMUNE'
), coverage as (
  select json_build_object('inForce', count(*), 'notJudged', count(*) filter (where type_of_day <> all(array['COMMUNE'])),
    'endUncertain', count(*) filter (where valid_to_certainty = 'NOT_LATER_THAN' and valid_to < '2025-01-01')) as counts
  from commune where in_force
), statuses as (
  select s.criterion_id, count(*) as count, count(*) filter (where s.status in ('MET', 'BASICALLY_MET', 'NOT_MET')) as assessed,
    count(*) filter (where s.status = 'MET') as met, count(*) filter (where s.status = 'BASICALLY_MET') as basically_met,
    count(*) filter (where s.status = 'NOT_MET') as not_met, count(*) filter (where s.status = 'NOT_ASSESSED') as not_assessed,
    count(*) filter (where s.status = 'NOT_APPLICABLE') as not_applicable, bool_or(s.synthetic) as synthetic
  from commune c join programmes.criterion_status s on s.unit_id = c.unit_id
  where s.year = 2024 and s.criterion_id = any(array(
    select id from programmes.criterion where criteria_set_code = 'NTM-COMMUNE-2021')) group by 1
), summary as (
  select c.*, coalesce(count, 0) as count, coalesce(assessed, 0) as assessed, coalesce(met, 0) as met,
    coalesce(basically_met, 0) as basically_met, coalesce(not_met, 0) as not_met,
    coalesce(not_assessed, 0) as not_assessed, coalesce(not_applicable, 0) as not_applicable,
    nullif(assessed + not_assessed, 0)::float8 as judged, coalesce(s.synthetic, false) as counted_synthetic
  from programmes.criterion c left join statuses s on s.criterion_id = c.id
  where c.criteria_set_code = 'NTM-COMMUNE-2021'
), money as (
  select e.programme_code, bool_or(e.synthetic) as synthetic,
    sum(e.amount) filter (where e.measure = 'PLANNED') as planned,
    sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e where e.unit_id = '2004:27' and e.plan_year = 2024 group by 1
)
select json_build_object('unit', json_build_object('unitId', u.id, 'name', u.name, 'fullName', u.full_name,
  'level', u.level, 'edition', u.edition, 'validFrom', u.valid_from, 'validTo', u.valid_to,
  'region', (select json_build_object('id', id, 'name', name) from geography.region where id = u.region_id),
  'predecessors', coalesce((
    select json_agg(json_build_object('relation', e.relation, 'effectiveOn', e.effective_on,
      'legalBasis', json_build_object('number', e.legal_basis),
      'unit', json_build_object('unitId', p.id, 'name', p.name, 'fullName', p.full_name))
      order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), p.id)
    from geography.unit_succession e join geography.administrative_unit p on p.id = e.predecessor_id
    where e.successor_id = u.id), '[]'),
  'successors', coalesce((
    select json_agg(json_build_object('relation', e.relation, 'effectiveOn', e.effective_on,
      'legalBasis', json_build_object('number', e.legal_basis),
      'unit', json_build_object('unitId', s.id, 'name', s.name, 'fullName', s.full_name))
      order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), s.id)
    from geography.unit_succession e join geography.administrative_unit s on s.id = e.successor_id
    where e.predecessor_id = u.id), '[]'),
  'availableIndicators', (
    select json_agg(json_build_object('indicator', json_build_object('code', i.code, 'name', i.name_vi),
      'firstPeriod', a.periods[1], 'lastPeriod', a.periods[cardinality(a.periods)]) order by i.code collate "C")
    from (
      select o.indicator_code, array_agg(o.period order by o.period_end, o.period_start) as periods
      from indicators.observation o where o.area_id = u.id and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T'
        and o.residence = '_T' and coalesce(o.value, o.low, o.high) is not null group by 1) as a
    join indicators.indicator i on i.code = a.indicator_code),
  'criteriaSummary', (
    select json_agg(json_build_object(
      'criterion', json_build_object('number', c.number, 'name', c.name_vi, 'healthRelated', c.health_related,
        'parent', case when c.parent_number is not null then
          json_build_object('id', 'Criterion:NTM-COMMUNE-2021/' || c.parent_number) end),
      'count', count, 'assessed', assessed, 'met', met, 'basicallyMet', basically_met, 'notMet', not_met,
      'notAssessed', not_assessed, 'notApplicable', not_applicable, 'total', count,
      'share', case when c.comparator <> 'ALL' or not_assessed <= 0.001 * judged then met / nullif(assessed, 0)::float8 end,
      'shareAtLeast', met / judged, 'shareAtMost', (met + not_assessed) / judged, 'coverage', coverage.counts,
      'provenance', json_build_object('synthetic', c.counted_synthetic)) order by c.position)
    from summary c, coverage),
  'funding', (
    select coalesce(json_agg(json_build_object('programme', json_build_object('code', r.code, 'name', r.name_vi),
      'planned', planned, 'allocated', allocated, 'carriedOver', carried_over, 'disbursed', disbursed,
      'disbursementRate', json_build_object('value', case when amount > 0 then disbursed::float8 / amount::float8 end,
        'denominator', json_build_object(
          'measure', case when carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER' else 'ALLOCATED' end, 'amount', amount)),
      'provenance', json_build_object('synthetic', m.synthetic)) order by r.code collate "C"), '[]')
    from money m join programmes.programme r on r.code = m.programme_code
    cross join lateral (
      select case when carried_over > 0 then coalesce(allocated, 0) + carried_over else allocated end as amount) as below)
  ))::text as answer
from geography.administrative_unit u where u.id = '2004:27'
