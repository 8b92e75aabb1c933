select json_build_object(
  'registrations', json_build_object('nodes', (
    select json_agg(json_build_object('commune', json_build_object('id', u.id, 'name', u.name), 'year', r.year,
      'target', r.target,
      'stages', (
        select coalesce(json_agg(json_build_object('stage', s.stage, 'on', s.reached_on, 'reportedOn', s.reported_on,
          'provenance', json_build_object('quote', s.quote, 'source', json_build_object('id', 'Source:' || s.source_id)))
          order by s.sequence), '[]')
        from programmes.registration_stage s where s.registration_id = r.id),
      'commitments', (
        select coalesce(json_agg(json_build_object('parties', c.parties, 'signedOn', c.signed_on, 'dueOn', c.due_on,
          'provenance', json_build_object('quote', c.quote, 'source', json_build_object('id', 'Source:' || c.source_id)))
          order by c.sequence), '[]')
        from programmes.commitment c where c.registration_id = r.id),
      'provenance', json_build_object('quote', r.quote, 'source', json_build_object('id', 'Source:' || r.source_id)))
      order by r.unit_id collate "C", r.year, r.id collate "C")
    from (
      select * from programmes.registration where not synthetic
      order by unit_id collate "C", year, id collate "C" limit 1000) as r
    join geography.administrative_unit u on u.id = r.unit_id)),
  'activities', json_build_object('nodes', (
    select json_agg(json_build_object('name', a.name_vi, 'unit', json_build_object('id', u.id, 'name', u.name),
      'planned', coalesce(figures.planned, '[]'), 'actual', coalesce(figures.actual, '[]'),
      'provenance', json_build_object('quote', a.quote, 'source', json_build_object('id', 'Source:' || a.source_id)))
      order by a.code collate "C")
    from (select * from programmes.activity order by code collate "C" limit 1000) as a
    join geography.administrative_unit u on u.id = a.unit_id
    cross join lateral (
      select json_agg(said order by sequence) filter (where status <> 'ACTUAL') as planned,
        json_agg(said order by sequence) filter (where status = 'ACTUAL') as actual
      from (
        select f.sequence, f.status, json_build_object('period', f.period, 'quantity', f.quantity,
          'unitOfMeasure', f.unit_of_measure_vi,
          'provenance', json_build_object('quote', f.quote, 'source', json_build_object('id', 'Source:' || f.source_id)))
          as said
        from programmes.activity_figure f where f.activity_code = a.code) as figure) as figures)),
  'steeringCommittees', (
    select json_agg(json_build_object('name', c.name_vi,
      'members', (
        select coalesce(json_agg(json_build_object('name', m.name, 'position', m.position_vi,
          'provenance', json_build_object('quote', m.quote, 'source', json_build_object('id', 'Source:' || m.source_id)))
          order by m.name collate "C"), '[]')
        from programmes.steering_committee_member m where m.committee_code = c.code),
      'tasks', (
        select coalesce(json_agg(json_build_object('assignedOn', t.assigned_on, 'description', t.description_vi,
          'provenance', json_build_object('quote', t.quote, 'source', json_build_object('id', 'Source:' || t.source_id)))
          order by t.sequence), '[]')
        from programmes.steering_committee_task t where t.committee_code = c.code),
      'provenance', json_build_object('quote', c.quote, 'source', json_build_object('id', 'Source:' || c.source_id)))
      order by c.code collate "C")
    from programmes.steering_committee c),
  'proposals', json_build_object('nodes', (
    select json_agg(json_build_object('description', p.description_vi, 'proposedOn', p.proposed_on,
      'provenance', json_build_object('quote', p.quote, 'source', json_build_object('id', 'Source:' || p.source_id)))
      order by p.proposed_on, p.id collate "C")
    from (select * from programmes.proposal order by proposed_on, id collate "C" limit 1000) as p)),
  'reportingSchedules', (
    select json_agg(json_build_object('owedBy', s.owed_by, 'owedTo', s.owed_to, 'frequency', s.frequency,
      'dueDays', s.due_days,
      'provenance', json_build_object('quote', s.quote, 'source', json_build_object('id', 'Source:' || s.source_id)))
      order by s.code collate "C")
    from programmes.reporting_schedule s))::text as answer
