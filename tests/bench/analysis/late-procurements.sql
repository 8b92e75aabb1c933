with milestone as (
  select m.*, greatest(0, coalesce(met, '2025-06-30') - m.due_date) as late
  from (
    select m.*, array_position(array['PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'], m.stage) as place,
      case when m.date_met <= '2025-06-30' then m.date_met end as met
    from finance.procurement_milestone m) as m
), standing as (
  select package_id, min(array[place, late]) filter (where met is null) as present, max(array[place, late]) as final,
    min(least(due_date, date_met)) as first_day
  from milestone group by 1
), package as (
  select k.*, s.present[1] as place, delay, count(*) over () as total
  from standing s join finance.procurement_package k on k.id = s.package_id
  cross join lateral (select coalesce(s.present[2], s.final[2]) as delay) as behind
  where delay > 90 and least(make_date(k.plan_year, 1, 1), s.first_day) <= '2025-06-30'
  order by delay desc, k.id collate "C" limit 5
), today as materialized (
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day
), dossier as (
  select d.*, count(*) over () as total from (
    select s.id, s.unit_id, s.component_code, s.plan_year, s.due_on, greatest(0, coalesce(
        case when s.submitted_on <= today.day then s.submitted_on end, today.day) - s.due_on) as delay,
      case when s.submitted_on <= today.day is not true then 'PREPARING'
        when s.state = 'APPROVED' and s.approved_on <= today.day is not true then 'SUBMITTED' else s.state end as state
    from finance.settlement_dossier s, today
    where least(make_date(s.plan_year + 1, 1, 1), s.submitted_on) <= today.day) as d
  where d.state in ('PREPARING', 'RETURNED') order by d.delay desc, d.id collate "C" limit 5
)
select json_build_object(
  'procurements', (
    select json_build_object('totalCount', coalesce(max(p.total), 0), 'nodes', json_agg(json_build_object(
      'id', 'ProcurementPackage:' || p.id || '@2025-06-30', 'title', p.title,
      'unit', json_build_object('id', u.id, 'name', u.name),
      'component', case when p.component_code is not null then json_build_object('code', p.component_code) end,
      'stage', (array['PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'])[p.place], 'delayDays', p.delay,
      'milestones', (
        select json_agg(json_build_object('stage', m.stage, 'dueDate', m.due_date, 'dateMet', m.met, 'delayDays', m.late)
          order by m.place)
        from milestone m where m.package_id = p.id)) order by p.delay desc, p.id collate "C"))
    from package p join geography.administrative_unit u on u.id = p.unit_id),
  'settlementDossiers', (
    select json_build_object('totalCount', coalesce(max(d.total), 0), 'nodes', json_agg(json_build_object(
      'unit', json_build_object('id', u.id, 'name', u.name),
      'component', case when d.component_code is not null then json_build_object('code', d.component_code) end,
      'planYear', d.plan_year, 'state', d.state, 'dueOn', d.due_on, 'delayDays', d.delay)
      order by d.delay desc, d.id collate "C"))
    from dossier d join geography.administrative_unit u on u.id = d.unit_id),
  'equipmentProposals', (
    select json_agg(json_build_object('id', 'EquipmentProposal:' || e.id, 'facilityCount', e.facility_count,
      'facilityKind', e.facility_kind,
      'component', case when e.component_code is not null
        then json_build_object('id', 'Component:' || e.component_code, 'code', e.component_code) end,
      'amount', e.amount, 'provenance', json_build_object('quote', e.quote, 'source', (
        select json_build_object('id', 'Source:' || s.id, 'title', s.title)
        from indicators.source s where s.id = e.source_id))) order by e.stated_on, e.id collate "C")
    from finance.equipment_proposal e),
  'outsideFunding', (
    select json_agg(json_build_object('id', 'OutsideFunding:' || o.id, 'nameVi', o.name_vi, 'funder', o.funder_vi,
      'mistakenFor', case when o.mistaken_for_code is not null
        then json_build_object('id', 'Programme:' || o.mistaken_for_code, 'code', o.mistaken_for_code) end,
      'provenance', json_build_object('quote', o.quote, 'note', o.note_vi)) order by o.id collate "C")
    from finance.outside_funding o))::text as answer
