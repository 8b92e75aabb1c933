select json_build_object(
  'indicators', (
    select json_agg(json_build_object('id', 'Indicator:' || i.code, 'code', i.code, 'name', i.name_vi,
      'lowestLevel', i.lowest_level, 'direction', i.direction) order by i.code collate "C")
    from indicators.indicator i),
  'criteriaSets', (
    select json_agg(json_build_object('id', 'CriteriaSet:' || s.code, 'code', s.code, 'name', s.name_vi,
      'versions', (
        select json_agg(json_build_object('validFrom', v.valid_from, 'validTo', v.valid_to) order by v.valid_from)
        from programmes.criteria_set_version v where v.criteria_set_code = s.code),
      'criteria', (
        select coalesce(json_agg(json_build_object('id', 'Criterion:' || c.id, 'number', c.number, 'name', c.name_vi,
          'subCriteria', (
            select coalesce(json_agg(json_build_object('id', 'Criterion:' || part.id, 'number', part.number,
              'name', part.name_vi) order by part.position), '[]')
            from programmes.criterion part
            where part.criteria_set_code = c.criteria_set_code and part.parent_number = c.number))
          order by c.position), '[]')
        from programmes.criterion c
        where c.criteria_set_code = s.code and c.health_related = 'YES' and c.parent_number is null))
      order by s.legal_basis_issued_on, s.code)
    from programmes.criteria_set s where s.level = 'COMMUNE'),
  'programmes', (
    select json_agg(json_build_object('id', 'Programme:' || p.code, 'code', p.code, 'name', p.name_vi,
      'phase', json_build_object('start', p.phase_start, 'end', p.phase_end)) order by p.period_start, p.code)
    from programmes.programme p))::text as answer
