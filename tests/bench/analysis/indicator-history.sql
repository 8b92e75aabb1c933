select json_build_object(
  'indicator', (select json_build_object('code', i.code, 'unit', i.unit) from indicators.indicator i where i.code = 'BHYT_COV'),
  'unit', json_build_object('all', (
    select json_agg(json_build_object('period', o.period, 'value', o.value, 'comparator', o.comparator,
      'publisher', o.publisher, 'provenance', json_build_object('quote', o.quote))
      order by o.period_end, o.period_start, o.published_on, o.publisher collate "C", o.id)
    from indicators.observation o left join indicators.source s on s.id = o.source_id
    where o.area_id = 'VN' and o.indicator_code = 'BHYT_COV' and not o.synthetic and o.period_start >= '2020-01-01'
      and o.period_end <= '2023-12-31' and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'),
    'asKnown', (
      select json_agg(json_build_object('value', o.value, 'publisher', o.publisher)
        order by o.period_end, o.period_start, o.published_on, o.publisher collate "C", o.id)
      from indicators.observation o
      where o.area_id = 'VN' and o.indicator_code = 'BHYT_COV' and o.published_on <= '2024-01-10'
        and o.period_start >= '2023-01-01' and o.period_end <= '2023-12-31'
        and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'),
    'targets', (
      select json_agg(json_build_object('value', t.value, 'assignedBy', t.assigned_by,
        'legalBasis', json_build_object('number', t.legal_basis_number)) order by t.period, t.assigned_by collate "C")
      from indicators.target t where t.unit_id = 'VN' and t.indicator_code = 'BHYT_COV' and t.period = '2022')),
  'targetScorecards', (
    select json_agg(json_build_object('period', c.period, 'met', c.met, 'total', c.total)
      order by c.period, c.assigned_by collate "C")
    from indicators.target_scorecard c where left(c.period, 4) between '2022' and '2023'))::text as answer
