with judged as materialized (
  select c.*, s.unit_id, s.year, s.status, s.value, s.assessed_on, s.disqualified, s.synthetic as is_synthetic,
    s.quote as words, s.source_id as document_id, asked.value as threshold, asked.region_id,
    case when missing is not null then greatest(0, missing) end as gap,
    case when missing is null then 'NOT_ASSESSED' when missing > 0 then 'NOT_MET' else 'MET' end as verdict
  from programmes.criterion_status s
  join programmes.criterion c on c.id = s.criterion_id
  join programmes.unit_path p on p.unit_id = s.unit_id
  cross join lateral (
    select t.value, t.area as region_id from programmes.criterion_threshold t
    where t.criterion_id = c.id and t.area = p.criteria_region_id and t.valid_from <= '2024-12-31'
      and (t.valid_to is null or t.valid_to >= '2024-12-31')
    union all
    select c.general_threshold, null
    where p.criteria_region_id is null
      or not exists (select from programmes.criterion_threshold t where t.criterion_id = c.id)
  ) as asked
  cross join lateral (
    select max(case c.comparator when 'GTE' then asked.value - m.value when 'LTE' then m.value - asked.value
      else abs(asked.value - m.value) end) as missing
    from unnest(case when c.applies_to_each_sex then array[s.value, s.value_male, s.value_female] else array[s.value] end)
      as m(value)
  ) as held_against
  where s.unit_id = '2004:09307' and s.year = 2024
), passed as (
  select n.criteria_set_code, case
    when bool_or(n.verdict = 'NOT_MET' or n.value < r.minimum_share_each * n.maximum
      or r.disqualifying_points and n.disqualified)
      or sum(n.value) < r.minimum_total_share * sum(n.maximum) then 'NOT_MET'
    when bool_and(n.verdict = 'MET') then 'MET' else 'NOT_ASSESSED' end as verdict
  from judged n join programmes.passing_rule r on r.criteria_set_code = n.criteria_set_code
  where n.parent_number is null group by n.criteria_set_code, r.criteria_set_code
), part as (
  select j.id, j.parent_number, coalesce(passed.verdict, j.verdict) as verdict
  from judged j left join passed on passed.criteria_set_code = j.nested_set_code
  where j.criteria_set_code = 'NTM-COMMUNE-2021' and j.comparator <> 'ALL'
), evidence as materialized (
  select whole.id, json_agg(json_build_object('criterion', json_build_object('id', 'Criterion:' || leaf.id),
    'sex', m.sex, 'value', coalesce(m.value, e.value), 'recordedValue', m.value, 'observation', e.observation)
    order by own.position, leaf.position, m.place) as evidence
  from judged whole
  join judged own on own.id = whole.id
    or own.criteria_set_code = whole.criteria_set_code and own.parent_number = whole.number
  join judged leaf on leaf.id = own.id and own.nested_set_code is null
    or leaf.criteria_set_code = own.nested_set_code and leaf.parent_number is null
  join programmes.criterion_status s on s.unit_id = leaf.unit_id and s.year = leaf.year and s.criterion_id = leaf.id
  cross join lateral (
    values (1, 'TOTAL', 'T', s.value), (2, 'MALE', 'M', s.value_male), (3, 'FEMALE', 'F', s.value_female)
  ) as m(place, sex, code, value)
  left join lateral (
    select e.value, json_build_object(
      'indicator', json_build_object('id', 'Indicator:' || i.code, 'code', i.code, 'name', i.name_vi),
      'period', e.year::text, 'publisher', e.publisher, 'publishedOn', e.published_on,
      'provenance', json_build_object('synthetic', e.synthetic, 'quote', e.quote, 'source', (
        select json_build_object('id', 'Source:' || o.id, 'title', o.title, 'publisher', o.publisher,
          'publishedOn', o.published_on, 'url', o.url)
        from indicators.source o where o.id = e.source_id))) as observation
    from programmes.evidence e join indicators.indicator i on i.code = e.indicator_code
    where e.unit_id = s.unit_id and e.year = s.year and e.indicator_code = leaf.linked_indicator_code and e.sex = m.code
    order by e.published_on <= s.assessed_on desc, e.value = m.value desc, e.published_on desc, e.publisher limit 1
  ) as e on true
  where whole.criteria_set_code = 'NTM-COMMUNE-2021' and leaf.comparator <> 'ALL'
    and (m.sex = 'TOTAL' or leaf.applies_to_each_sex)
  group by 1
), version as (
  select json_build_object('version', json_build_object('validFrom', v.valid_from,
    'legalBasis', json_build_object('number', v.legal_basis_number))) as computed
  from programmes.criteria_set_version v
  where v.criteria_set_code = 'NTM-COMMUNE-2021' and v.valid_from <= '2024-12-31'
    and (v.valid_to is null or v.valid_to >= '2024-01-01')
  order by v.valid_from desc limit 1
), document as not materialized (
  select o.id, json_build_object('id', 'Source:' || o.id, 'title', o.title, 'publisher', o.publisher,
    'publishedOn', o.published_on, 'url', o.url) as source
  from indicators.source o
), available as (
  select c.criteria_set_code as code, array_agg(distinct s.year order by s.year) as years
  from programmes.criterion_status s join programmes.criterion c on c.id = s.criterion_id
  where s.unit_id = '2004:09307' and s.status <> 'NOT_APPLICABLE' group by 1
)
select json_build_object(
  'criteriaSet', (
    select json_build_object('id', 'CriteriaSet:' || c.code, 'code', c.code, 'name', c.name_vi,
      'legalBasis', json_build_object('number', c.legal_basis_number, 'issuedOn', c.legal_basis_issued_on),
      'provenance', json_build_object('source', (select source from document where id = c.source_id)))
    from programmes.criteria_set c where c.code = 'NTM-COMMUNE-2021'),
  'unit', (
    select json_build_object('id', u.id, 'unitId', u.id, 'name', u.name, 'fullName', u.full_name, 'edition', u.edition,
      'validFrom', u.valid_from, 'validTo', u.valid_to,
      'district', (
        select json_build_object('id', d.id, 'name', d.name)
        from geography.administrative_unit d where d.id = u.district_id),
      'province', (
        select json_build_object('id', p.id, 'unitId', p.id, 'name', p.name)
        from geography.administrative_unit p where p.id = u.province_id),
      'availableCriteriaSets', (
        select json_agg(json_build_object(
          'criteriaSet', json_build_object('id', 'CriteriaSet:' || c.code, 'code', c.code, 'name', c.name_vi),
          'years', a.years) order by c.code collate "C")
        from available a join programmes.criteria_set c on c.code = a.code),
      'criterionStatuses', (
        select json_agg(json_build_object(
          'criterion', json_build_object('id', 'Criterion:' || j.id, 'number', j.number, 'name', j.name_vi,
            'parent', (
              select json_build_object('id', 'Criterion:' || w.id) from programmes.criterion w
              where w.criteria_set_code = j.criteria_set_code and w.number = j.parent_number),
            'linkedIndicator', (
              select json_build_object('id', 'Indicator:' || i.code, 'code', i.code, 'name', i.name_vi)
              from indicators.indicator i where i.code = j.linked_indicator_code),
            'provenance', json_build_object('synthetic', j.synthetic, 'quote', j.quote,
              'source', (select source from document where id = j.source_id))),
          'status', j.status, 'value', j.value, 'gap', j.gap,
          'threshold', json_build_object('comparator', j.comparator, 'value', j.threshold, 'unit', j.unit,
            'scope', case when j.region_id is null then 'GENERAL' else 'REGION' end,
            'region', (
              select json_build_object('id', g.id, 'name', g.name) from geography.region g where g.id = j.region_id)),
          'computed', (select computed from version),
          'verdictsAgree', case
            when engine.verdict <> 'NOT_ASSESSED' and j.status not in ('NOT_ASSESSED', 'NOT_APPLICABLE')
              then engine.verdict = j.status end,
          'recorded', json_build_object('status', j.status, 'assessedOn', j.assessed_on), 'evidence', e.evidence,
          'provenance', json_build_object('synthetic', j.is_synthetic, 'quote', j.words,
            'source', (select source from document where id = j.document_id))) order by j.position)
        from judged j join evidence e on e.id = j.id
        cross join lateral (
          select case when bool_or(part.verdict = 'NOT_MET') then 'NOT_MET'
            when bool_and(part.verdict = 'MET') and (j.comparator <> 'ALL' or j.parts_complete) then 'MET'
            else 'NOT_ASSESSED' end as verdict
          from part where part.id = j.id or part.parent_number = j.number) as engine
        where j.criteria_set_code = 'NTM-COMMUNE-2021'))
    from geography.administrative_unit u where u.id = '2004:09307'))::text as answer
