select json_build_object(
  'unit', (
    select json_build_object('name', u.name, 'fullName', u.full_name, 'level', u.level, 'validTo', u.valid_to, 'successors', (
      select json_agg(json_build_object('relation', e.relation, 'effectiveOn', e.effective_on,
        'legalBasis', json_build_object('number', e.legal_basis), 'unit',
        json_build_object('name', s.name, 'fullName', s.full_name)))
      from geography.unit_succession e join geography.administrative_unit s on s.id = e.successor_id
      where e.predecessor_id = u.id))
    from geography.administrative_unit u where u.id = '2004:09292'),
  'before', (
    select json_build_object('name', name) from geography.administrative_unit where level = 'PROVINCE' and code = '24'
      and (valid_from is null or valid_from <= '2025-06-30') and (valid_to is null or valid_to >= '2025-06-30')),
  'after', (
    select json_build_object('name', a.name,
      'predecessors', (
        select json_agg(json_build_object('relation', e.relation, 'unit', json_build_object('name', p.name)) order by p.id)
        from geography.unit_succession e join geography.administrative_unit p on p.id = e.predecessor_id
        where e.successor_id = a.id),
      'communes', json_build_object('totalCount', (
        select count(*) from geography.administrative_unit c where c.province_id = a.id and c.level = 'COMMUNE'
          and (c.valid_from is null or c.valid_from <= '2025-07-01') and (c.valid_to is null or c.valid_to >= '2025-07-01'))))
    from geography.administrative_unit a where level = 'PROVINCE' and code = '24'
      and (valid_from is null or valid_from <= '2025-07-01') and (valid_to is null or valid_to >= '2025-07-01')))::text
  as answer
