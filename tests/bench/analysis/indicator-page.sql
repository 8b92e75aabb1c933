with document as not materialized (
  select s.id, json_build_object('id', 'Source:' || s.id, 'title', s.title, 'publisher', s.publisher,
    'publishedOn', s.published_on, 'url', s.url) as source
  from indicators.source s
), fact as materialized (
  select o.*, concat_ws('/', 'Observation:' || o.area_id, o.indicator_code, replace(o.period, '/', '~1'), o.sex, o.age,
      o.ethnicity, o.residence, replace(o.publisher, '/', '~1'), coalesce(o.published_on::text, '')) as key,
    o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T' as is_total
  from indicators.observation o where o.indicator_code = 'BHYT_COV' and not o.synthetic
), subject as (
  select s.area_id, s.unit_id, s.region_id, s.period_end, s.period, s.sex, s.age, s.ethnicity, s.residence,
    min(s.value) as lowest, max(s.value) as highest,
    (max(s.value) - min(s.value)) / nullif(greatest(abs(max(s.value)), abs(min(s.value))), 0) as relative,
    count(*) over () as total,
    json_agg(json_build_object('id', s.key, 'value', s.value, 'publisher', s.publisher, 'publishedOn', s.published_on,
      'provenance', json_build_object('synthetic', s.synthetic, 'quote', s.quote, 'note', s.note_vi,
        'source', (select source from document d where d.id = s.source_id)))
      order by s.value, s.publisher collate "C") as observations
  from (
    select distinct on (area_id, period_end, period, sex, age, ethnicity, residence, publisher) *
    from fact where comparator = 'EQ' and value is not null
    order by area_id, period_end, period, sex, age, ethnicity, residence, publisher, published_on desc nulls last, id desc
  ) as s
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having min(s.value) <> max(s.value)
), disagreed as (
  select * from subject
  order by relative desc nulls last, area_id collate "C", period_end desc, period, sex, age, ethnicity, residence
  limit 100
)
select json_build_object(
  'indicator', (
    select json_build_object('id', 'Indicator:' || i.code, 'code', i.code, 'name', i.name_vi,
      'numerator', i.numerator_vi, 'denominator', i.denominator_vi, 'direction', i.direction, 'valueType', i.value_type,
      'frequency', i.frequency_vi, 'lowestLevel', i.lowest_level, 'dataOwner', i.data_owner_vi,
      'definitionSource', i.definition_source_vi, 'sdg', i.sdg_vi, 'whoGho', i.who_gho_vi, 'note', i.note_vi,
      'confidence', i.confidence, 'aggregationType', i.aggregation_type, 'aggregationNote', i.aggregation_note_vi,
      'criteriaReferences', i.criteria_refs, 'seriesBreaks', (
        select coalesce(json_agg(json_build_object('id', 'SeriesBreak:' || b.id, 'kind', b.kind, 'period', b.period,
          'description', b.description_vi, 'provenance', json_build_object('synthetic', b.synthetic, 'quote', b.quote,
            'source', (select source from document d where d.id = b.source_id)))), '[]')
        from indicators.series_break b where b.indicator_code = i.code))
    from indicators.indicator i where i.code = 'BHYT_COV'),
  'country', json_build_object('id', 'VN',
    'observations', (
      select json_agg(json_build_object('id', f.key, 'period', f.period, 'value', f.value, 'comparator', f.comparator,
        'low', f.low, 'high', f.high, 'publisher', f.publisher, 'publishedOn', f.published_on,
        'provenance', json_build_object('synthetic', f.synthetic, 'quote', f.quote, 'note', f.note_vi,
          'source', (select source from document d where d.id = f.source_id)))
        order by f.period_end, f.period_start, f.published_on, f.publisher collate "C", f.id)
      from fact f where f.area_id = 'VN' and f.is_total),
    'targets', (
      select json_agg(json_build_object(
        'id', concat_ws('/', 'Target:' || t.area_id, t.indicator_code, replace(t.period, '/', '~1'), t.assigned_by,
          coalesce(replace(t.legal_basis_number, '/', '~1'), ''), coalesce(t.published_on::text, '')),
        'period', t.period, 'comparator', t.comparator, 'value', t.value, 'assignedBy', t.assigned_by,
        'legalBasis', case when t.legal_basis_number is not null
          then json_build_object('number', t.legal_basis_number) end,
        'achievement', reached.achievement,
        'provenance', json_build_object('synthetic', t.synthetic, 'quote', t.quote,
          'source', (select source from document d where d.id = t.source_id)))
        order by t.period_end, t.period_start, t.assigned_by collate "C", t.id)
      from indicators.target t join indicators.indicator i on i.code = t.indicator_code
      left join lateral (
        select json_build_object('actual', f.value,
          'met', missing < 0 or missing = 0 and t.comparator not in ('GT', 'LT'), 'gap', greatest(0, missing),
          'observation', json_build_object('id', f.key, 'period', f.period, 'publisher', f.publisher,
            'publishedOn', f.published_on, 'provenance', json_build_object('synthetic', f.synthetic, 'quote', f.quote,
              'source', (select source from document d where d.id = f.source_id)))) as achievement
        from fact f
        cross join lateral (
          select case i.direction when 'HIGHER_IS_BETTER' then t.value - f.value
            when 'LOWER_IS_BETTER' then f.value - t.value end as missing) as held_against
        where f.area_id = t.area_id and f.period_end = t.period_end and f.period_start = t.period_start and f.is_total
          and coalesce(f.value, f.low, f.high) is not null
        order by array_position(array['A', 'P', 'B', 'E', 'F'], f.status), f.published_on desc nulls last,
          f.publisher collate "C", f.id limit 1) as reached on true
      where t.unit_id = 'VN' and t.indicator_code = 'BHYT_COV')),
  'disagreements', json_build_object(
    'totalCount', (select coalesce(max(total), 0) from disagreed),
    'nodes', (
      select coalesce(json_agg(json_build_object(
        'unit', (
          select json_build_object('id', u.id, 'unitId', u.id, 'name', u.name, 'level', u.level)
          from geography.administrative_unit u where u.id = d.unit_id),
        'region', (select json_build_object('id', r.id, 'name', r.name) from geography.region r where r.id = d.region_id),
        'period', d.period, 'lowest', d.lowest, 'highest', d.highest, 'difference', d.highest - d.lowest,
        'observations', d.observations) order by d.relative desc nulls last, d.area_id collate "C", d.period_end desc,
          d.period, d.sex, d.age, d.ethnicity, d.residence), '[]')
      from disagreed d)))::text as answer
