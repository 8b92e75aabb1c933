select json_build_object(
  'reportedFigures', (
    select json_agg(json_build_object(
      'unit', case when f.unit_id is not null then json_build_object('id', f.unit_id, 'name', u.name) end,
      'programme', case when f.programme_code is not null then json_build_object('code', f.programme_code) end,
      'planYears', json_build_object('start', f.plan_year_start, 'end', f.plan_year_end), 'measure', f.measure,
      'asOf', f.as_of, 'amount', f.amount, 'reportedRate', f.reported_rate,
      'provenance', json_build_object('quote', f.quote, 'note', f.note_vi,
        'source', json_build_object('id', 'Source:' || f.source_id)))
      order by f.plan_year_start, f.plan_year_end, coalesce(f.as_of, case when f.as_of_text ~ '^\d{4}-\d{2}$'
        then (to_date(f.as_of_text, 'YYYY-MM') + interval '1 month - 1 day')::date end), f.id collate "C")
    from finance.reported_figure f left join geography.administrative_unit u on u.id = f.unit_id
    where not f.synthetic),
  'targets', json_build_object('nodes', (
    select json_agg(json_build_object('indicator', json_build_object('code', i.code, 'name', i.name_vi),
      'period', t.period, 'comparator', t.comparator, 'value', t.value,
      'provenance', json_build_object('quote', t.quote, 'note', t.note_vi,
        'source', json_build_object('id', 'Source:' || t.source_id))) order by t.period_end, t.id)
    from (select * from indicators.target order by period_end, id limit 1000) as t
    join indicators.indicator i on i.code = t.indicator_code)),
  'targetScorecards', (
    select json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name), 'period', s.period,
      'met', s.met, 'total', s.total, 'wording', s.wording,
      'provenance', json_build_object('quote', s.quote, 'source', json_build_object('id', 'Source:' || s.source_id)))
      order by s.period, s.assigned_by collate "C", s.id)
    from indicators.target_scorecard s join geography.administrative_unit u on u.id = s.unit_id),
  'equipmentProposals', (
    select json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name),
      'facilityKind', p.facility_kind, 'facilityCount', p.facility_count, 'statedOn', p.stated_on, 'amount', p.amount,
      'provenance', json_build_object('quote', p.quote, 'source', json_build_object('id', 'Source:' || p.source_id)))
      order by p.stated_on, p.id collate "C")
    from finance.equipment_proposal p join geography.administrative_unit u on u.id = p.unit_id),
  'outsideFunding', (
    select json_agg(json_build_object('nameEn', o.name_en, 'nameVi', o.name_vi, 'purpose', o.purpose_vi,
      'periodStart', o.period_start, 'periodEnd', o.period_end,
      'provenance', json_build_object('quote', o.quote, 'source', json_build_object('id', 'Source:' || o.source_id)))
      order by o.id collate "C")
    from finance.outside_funding o),
  'obstacles', json_build_object('nodes', (
    select json_agg(json_build_object('category', o.category, 'description', o.description_vi, 'raisedOn', o.raised_on,
      'provenance', json_build_object('quote', o.quote, 'note', o.note_vi,
        'source', json_build_object('id', 'Source:' || o.source_id))) order by o.raised_on, o.id collate "C")
    from (
      select * from programmes.obstacle where raised_on <= (now() at time zone 'Asia/Ho_Chi_Minh')::date order by raised_on, id collate "C" limit 1000) as o)),
  'directives', json_build_object('nodes', (
    select json_agg(json_build_object('description', d.description_vi, 'issuedOn', d.issued_on,
      'provenance', json_build_object('quote', d.quote, 'note', d.note_vi,
        'source', json_build_object('id', 'Source:' || d.source_id))) order by d.issued_on, d.id collate "C")
    from (select * from programmes.directive order by issued_on, id collate "C" limit 1000) as d)))::text as answer
