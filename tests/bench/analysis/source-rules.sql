with threshold as (
  select t.criterion_id, json_agg(json_build_object('comparator', c.comparator, 'value', t.value, 'unit', c.unit,
    'region', case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end,
    'communeGroup', case when t.area like 'NTM-GROUP:%' then substr(t.area, 11)::int end)
    order by array_position(array['NTM:TDMNPB', 'NTM:DBSH', 'NTM:BTB', 'NTM:DHNTB', 'NTM:TN', 'NTM:DNB', 'NTM:DBSCL'], t.area),
      t.area) as list
  from (
    select distinct on (criterion_id, area) * from programmes.criterion_threshold
    order by criterion_id, area, valid_from desc) as t
  join programmes.criterion c on c.id = t.criterion_id
  left join geography.region r on r.id = t.area
  group by 1
), criterion as materialized (
  select c.criteria_set_code, c.number, c.parent_number, c.position, c.name_vi as name, coalesce(t.list, '[]') as thresholds,
    json_build_object('quote', c.quote, 'source', json_build_object('id', 'Source:' || c.source_id)) as provenance
  from programmes.criterion c left join threshold t on t.criterion_id = c.id
), part as (
  select criteria_set_code, parent_number as number, json_agg(json_build_object('number', number, 'name', name,
    'thresholds', thresholds, 'provenance', provenance) order by position) as list
  from criterion where parent_number is not null group by 1, 2
), criteria as (
  select c.criteria_set_code, json_agg(json_build_object('number', c.number, 'name', c.name, 'thresholds', c.thresholds,
    'provenance', c.provenance, 'subCriteria', coalesce(p.list, '[]')) order by c.position) as list
  from criterion c left join part p using (criteria_set_code, number)
  where c.parent_number is null group by 1
)
select json_build_object(
  'programmes', (
    select json_agg(json_build_object('code', p.code, 'name', p.name_vi,
      'period', json_build_object('start', p.period_start, 'end', p.period_end),
      'legalBases', (
        select coalesce(json_agg(json_build_object('number', b.number, 'issuedOn', b.issued_on, 'kind', b.kind)
          order by b.issued_on nulls last, b.number collate "C"), '[]')
        from programmes.programme_legal_basis b where b.programme_code = p.code),
      'budget', (
        select json_build_object('total', b.total, 'totalIsMinimum', b.total_is_minimum,
          'period', json_build_object('start', b.period_start, 'end', b.period_end),
          'provenance', json_build_object('quote', b.quote, 'source', json_build_object('id', 'Source:' || b.source_id)))
        from programmes.programme_budget b where b.programme_code = p.code order by b.period_start desc limit 1),
      'components', (
        -- P2 comes before P10.
        select coalesce(json_agg(json_build_object('code', c.code, 'number', c.number, 'name', c.name_vi,
          'provenance', json_build_object('quote', c.quote, 'source', json_build_object('id', 'Source:' || c.source_id)))
          order by regexp_replace(regexp_replace(c.code, '(\d+)', '00\1', 'g'), '0*(\d{3})', '\1', 'g') collate "C"), '[]')
        from programmes.component c where c.programme_code = p.code),
      'successors', (
        select coalesce(json_agg(json_build_object('effectiveOn', s.effective_on, 'relation', s.relation,
          'predecessorComponent', case when c.code is not null then
            json_build_object('id', 'Component:' || c.code, 'name', c.name_vi) end,
          'successor', json_build_object('id', 'Programme:' || later.code, 'name', later.name_vi),
          'provenance', json_build_object('quote', s.quote, 'source', json_build_object('id', 'Source:' || s.source_id)))
          order by s.effective_on, s.predecessor_component_code collate "C" nulls first, s.id collate "C"), '[]')
        from programmes.programme_succession s join programmes.programme later on later.code = s.successor_code
        left join programmes.component c on c.code = s.predecessor_component_code
        where s.predecessor_code = p.code),
      'provenance', json_build_object('quote', p.quote, 'source', json_build_object('id', 'Source:' || p.source_id)))
      order by p.period_start, p.code collate "C")
    from programmes.programme p),
  'overlaps', (
    select json_agg(json_build_object('object', o.object_vi, 'funds', (
        select json_agg(json_build_object(
          'component', case when c.code is not null then
            json_build_object('id', 'Component:' || c.code, 'name', c.name_vi) end,
          'otherFund', f.other_fund_vi,
          'provenance', json_build_object('quote', f.quote, 'source', json_build_object('id', 'Source:' || f.source_id)))
          order by f.sequence)
        from programmes.overlap_fund f left join programmes.component c on c.code = f.component_code
        where f.overlap_code = o.code),
      'provenance', json_build_object('quote', o.quote, 'source', json_build_object('id', 'Source:' || o.source_id)))
      order by o.code collate "C")
    from programmes.overlap o),
  'criteriaSets', (
    select json_agg(json_build_object('code', s.code, 'name', s.name_vi,
      'versions', (
        select coalesce(json_agg(json_build_object('validFrom', v.valid_from, 'validTo', v.valid_to,
          'legalBasis', json_build_object('number', v.legal_basis_number)) order by v.valid_from), '[]')
        from programmes.criteria_set_version v where v.criteria_set_code = s.code),
      'passingRule', (
        select json_build_object('minimumTotalShare', r.minimum_total_share, 'minimumShareEach', r.minimum_share_each,
          'validYears', r.valid_years,
          'provenance', json_build_object('quote', r.quote, 'source', json_build_object('id', 'Source:' || r.source_id)))
        from programmes.passing_rule r where r.criteria_set_code = s.code),
      'criteria', coalesce(criteria.list, '[]'),
      'provenance', json_build_object('quote', s.quote, 'source', json_build_object('id', 'Source:' || s.source_id)))
      order by s.legal_basis_issued_on nulls last, s.code collate "C")
    from programmes.criteria_set s left join criteria on criteria.criteria_set_code = s.code),
  'indicators', (
    select json_agg(json_build_object('code', i.code, 'name', i.name_vi, 'seriesBreaks', coalesce(b.list, '[]'))
      order by i.code collate "C")
    from indicators.indicator i left join (
      select indicator_code, json_agg(json_build_object('period', period, 'description', description_vi,
        'provenance', json_build_object('quote', quote, 'source', case when source_id is not null then
          json_build_object('id', 'Source:' || source_id) end)) order by period collate "C" nulls first, id collate "C") as list
      from indicators.series_break group by 1) as b on b.indicator_code = i.code))::text as answer
