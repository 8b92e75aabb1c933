select json_build_object('unit', (
  select json_build_object('unitId', u.id, 'fullName', u.full_name, 'validFrom', u.valid_from, 'validTo', u.valid_to,
    'predecessors', coalesce((
      select json_agg(json_build_object('relation', e.relation, 'effectiveOn', e.effective_on,
        'unit', json_build_object('unitId', p.id, 'fullName', p.full_name))
        order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), p.id)
      from geography.unit_succession e join geography.administrative_unit p on p.id = e.predecessor_id
      where e.successor_id = u.id), '[]'),
    'successors', (
      select json_agg(json_build_object('relation', e.relation, 'effectiveOn', e.effective_on,
        'unit', json_build_object('unitId', s.id, 'fullName', s.full_name, 'predecessors', (
          select json_agg(json_build_object('relation', back.relation,
            'unit', json_build_object('unitId', p.id, 'fullName', p.full_name))
            order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], back.relation), p.id)
          from geography.unit_succession back join geography.administrative_unit p on p.id = back.predecessor_id
          where back.successor_id = s.id)))
        order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], e.relation), s.id)
      from geography.unit_succession e join geography.administrative_unit s on s.id = e.successor_id
      where e.predecessor_id = u.id))
  from geography.administrative_unit u where u.id = '2004:09307'))::text as answer
