with source as materialized (
  select id as key, json_build_object('id', 'Source:' || id, 'title', title, 'publisher', publisher,
    'publishedOn', published_on, 'url', url) as said
  from indicators.source
), money as (
  select e.plan_year, bool_or(e.synthetic) as synthetic, sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'CARRIED_OVER') as carried_over,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed,
    greatest(sum(e.amount) filter (where e.measure = 'TRANSFERRED'), 0) as taken_over
  from finance.ledger_entry e
  where e.programme_code = 'DTTS'
    and e.unit_id = any(array(select id from geography.administrative_unit where level = 'PROVINCE')) group by 1
), target as (
  select * from indicators.target
  where assigned_by in ('PROGRAMME', 'PRIME_MINISTER', 'GOVERNMENT', 'MINISTRY_OF_HEALTH') order by period_end, id limit 200
), obstacle as (
  select * from programmes.obstacle where raised_on <= (now() at time zone 'Asia/Ho_Chi_Minh')::date order by raised_on, id collate "C" limit 100
)
select json_build_object(
  'programme', (
    select json_build_object('code', p.code, 'name', p.name_vi,
      'period', json_build_object('start', p.period_start, 'end', p.period_end),
      'phase', json_build_object('start', p.phase_start, 'end', p.phase_end),
      'provenance', json_build_object('source', (
        select json_build_object('id', 'Source:' || id, 'title', title) from indicators.source where id = p.source_id)),
      'leadAgencies', (
        select coalesce(json_agg(json_build_object('name', l.name, 'from', l.from_on, 'to', l.to_on)
          order by l.from_on nulls first, l.name collate "C"), '[]')
        from programmes.programme_lead_agency l where l.programme_code = p.code),
      'legalBases', (
        select coalesce(json_agg(json_build_object('number', b.number, 'issuedOn', b.issued_on, 'kind', b.kind)
          order by b.issued_on nulls last, b.number collate "C"), '[]')
        from programmes.programme_legal_basis b where b.programme_code = p.code),
      'budget', (
        select json_build_object('total', b.total, 'central', b.central, 'local', b.local, 'credit', b.credit,
          'other', b.other, 'totalIsMinimum', b.total_is_minimum,
          'provenance', json_build_object('synthetic', b.synthetic, 'quote', b.quote, 'source', source.said))
        from programmes.programme_budget b left join source on source.key = b.source_id
        where b.programme_code = p.code order by b.period_start desc limit 1),
      'components', (
        -- P2 comes before P10.
        select coalesce(json_agg(json_build_object('code', c.code, 'kind', c.kind, 'number', c.number, 'name', c.name_vi,
          'healthLead', c.health_lead_vi,
          'provenance', json_build_object('synthetic', c.synthetic, 'quote', c.quote, 'source', source.said))
          order by regexp_replace(regexp_replace(c.code, '(\d+)', '00\1', 'g'), '0*(\d{3})', '\1', 'g') collate "C"), '[]')
        from programmes.component c left join source on source.key = c.source_id
        where c.programme_code = p.code and c.health_sector = 'YES'),
      'predecessors', (
        select coalesce(json_agg(json_build_object('effectiveOn', s.effective_on,
          'predecessor', json_build_object('code', earlier.code, 'name', earlier.name_vi))
          order by s.effective_on, s.predecessor_component_code collate "C" nulls first, s.id collate "C"), '[]')
        from programmes.programme_succession s join programmes.programme earlier on earlier.code = s.predecessor_code
        where s.successor_code = p.code),
      'successors', (
        select coalesce(json_agg(json_build_object('effectiveOn', s.effective_on,
          'successor', json_build_object('code', later.code, 'name', later.name_vi))
          order by s.effective_on, s.predecessor_component_code collate "C" nulls first, s.id collate "C"), '[]')
        from programmes.programme_succession s join programmes.programme later on later.code = s.successor_code
        where s.predecessor_code = p.code),
      'funding', (
        select coalesce(json_agg(json_build_object('planYear', m.plan_year, 'allocated', allocated, 'carriedOver', carried_over,
          'disbursed', disbursed,
          'disbursementRate', json_build_object('value', case when amount > 0 then disbursed::float8 / amount::float8 end,
            'denominator', json_build_object('measure', case when taken_over > 0 then 'AVAILABLE'
              when carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER' else 'ALLOCATED' end, 'amount', amount)),
          'provenance', json_build_object('synthetic', m.synthetic)) order by m.plan_year), '[]')
        from money m cross join lateral (
          select case when taken_over > 0 or carried_over > 0
            then coalesce(allocated, 0) + coalesce(carried_over, 0) + coalesce(taken_over, 0) else allocated end as amount
        ) as below))
    from programmes.programme p where p.code = 'DTTS'),
  'targets', json_build_object('nodes', (
    select json_agg(json_build_object('indicator', json_build_object('code', i.code, 'name', i.name_vi),
      'period', t.period, 'comparator', t.comparator, 'value', t.value, 'assignedBy', t.assigned_by,
      'legalBasis', case when t.legal_basis_number is not null then json_build_object('number', t.legal_basis_number) end,
      'achievement', case when o.id is not null then json_build_object('actual', o.value,
        'met', case
          when i.direction not in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER') then null
          when t.comparator in ('GT', 'GTE') or (t.comparator = 'EQ' and i.direction = 'HIGHER_IS_BETTER') then case
            when least > t.value or (least = t.value and (t.comparator <> 'GT' or o.comparator = 'GT')) then true
            when most < t.value or (most = t.value and (t.comparator = 'GT' or o.comparator = 'LT')) then false end
          else case
            when most < t.value or (most = t.value and (t.comparator <> 'LT' or o.comparator = 'LT')) then true
            when least > t.value or (least = t.value and (t.comparator = 'LT' or o.comparator = 'GT')) then false end end,
        'observation', json_build_object('period', o.period, 'publisher', o.publisher, 'publishedOn', o.published_on,
          'provenance', json_build_object('synthetic', o.synthetic, 'quote', o.quote, 'source', observed.said))) end,
      'provenance', json_build_object('synthetic', t.synthetic, 'quote', t.quote, 'source', source.said))
      order by t.period_end, t.id)
    from target t join indicators.indicator i on i.code = t.indicator_code
    left join source on source.key = t.source_id
    left join lateral (
      select o.*, case when comparator in ('EQ', 'GT', 'GTE') then value
          when comparator = 'RANGE' then low else '-Infinity' end as least,
        case when comparator in ('EQ', 'LT', 'LTE') then value when comparator = 'RANGE' then high else 'Infinity' end as most
      from indicators.observation o
      where o.area_id = t.area_id and o.indicator_code = t.indicator_code and o.period_end = t.period_end
        and o.period_start = t.period_start and not o.synthetic and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T'
        and o.residence = '_T' and coalesce(o.value, o.low, o.high) is not null
      order by array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last,
        o.publisher collate "C", o.id limit 1) as o on true
    left join source observed on observed.key = o.source_id)),
  'obstacles', json_build_object('nodes', (
    select json_agg(json_build_object('category', o.category,
      'status', case when o.resolved_on <= (now() at time zone 'Asia/Ho_Chi_Minh')::date then 'RESOLVED' else 'OPEN' end, 'description', o.description_vi,
      'raisedOn', o.raised_on, 'resolvedOn', o.resolved_on,
      'programme', case when o.programme_code is not null then json_build_object('code', o.programme_code) end,
      'unit', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
      'directives', (
        select coalesce(json_agg(json_build_object('issuedOn', d.issued_on, 'issuedBy', d.issued_by_vi,
          'description', d.description_vi,
          'provenance', json_build_object('synthetic', d.synthetic, 'quote', d.quote, 'source', source.said))
          order by d.issued_on, d.id collate "C"), '[]')
        from programmes.directive d left join source on source.key = d.source_id where o.id = any(d.obstacle_ids)),
      'proposals', (
        select coalesce(json_agg(json_build_object('proposedOn', r.proposed_on, 'description', r.description_vi,
          'provenance', json_build_object('synthetic', r.synthetic, 'quote', r.quote, 'source', source.said))
          order by r.proposed_on, r.id collate "C"), '[]')
        from programmes.proposal r left join source on source.key = r.source_id where o.id = any(r.obstacle_ids)),
      'provenance', json_build_object('synthetic', o.synthetic, 'quote', o.quote, 'source', source.said))
      order by o.raised_on, o.id collate "C")
    from obstacle o left join geography.administrative_unit u on u.id = o.unit_id
    left join source on source.key = o.source_id)))::text as answer
