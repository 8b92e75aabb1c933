with stated as materialized (
  select o.* from indicators.observation o where not o.synthetic and o.source_id = 'moh-conference-2023-06-30'
), fact as (
  select * from stated order by period_end desc, id desc limit 500
), listed as (
  select *, count(*) over () as total from programmes.statement where document_source_id = 'moh-conference-2023-06-30'
  order by id collate "C" limit 500
)
select json_build_object(
  'source', (
    select json_build_object('kind', kind, 'title', title, 'titlePrinted', title_printed, 'publisher', publisher,
      'publishedOn', published_on, 'url', url)
    from indicators.source where id = 'moh-conference-2023-06-30'),
  'statements', (
    select json_build_object('totalCount', coalesce(max(total), 0), 'nodes', coalesce(json_agg(json_build_object(
      'id', 'Statement:' || id, 'kind', kind, 'summary', subject_vi, 'place', place, 'occurredOn', occurred_on,
      'value', value, 'valueText', value_text, 'unitOfMeasure', unit_vi,
      'provenance', json_build_object('quote', quote, 'note', note_vi, 'confidence', confidence))
      order by id collate "C"), '[]'))
    from listed),
  'observations', json_build_object('totalCount', (select count(*) from stated), 'nodes', (
    select coalesce(json_agg(json_build_object(
      'indicator', json_build_object('code', i.code, 'name', i.name_vi),
      'unit', case when u.id is not null then json_build_object('unitId', u.id, 'name', u.name) end,
      'region', case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end,
      'period', f.period, 'comparator', f.comparator, 'value', f.value, 'low', f.low, 'high', f.high,
      'publisher', f.publisher,
      'provenance', json_build_object('quote', f.quote, 'note', f.note_vi, 'confidence', f.confidence))
      order by f.period_end desc, f.id desc), '[]')
    from fact f join indicators.indicator i on i.code = f.indicator_code
    left join geography.administrative_unit u on u.id = f.unit_id
    left join geography.region r on r.id = f.region_id)))::text as answer
