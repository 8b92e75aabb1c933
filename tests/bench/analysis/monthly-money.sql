with groups as (
  select p.province_id, to_char(e.entered_on, 'YYYY-MM') as month,
    sum(e.amount) filter (where e.measure = 'ALLOCATED') as allocated,
    sum(e.amount) filter (where e.measure = 'DISBURSED') as disbursed
  from finance.ledger_entry e join finance.unit_path p on p.unit_id = e.unit_id
  where p.level = 'COMMUNE' group by 1, 2
)
select json_build_object('funding', json_build_object(
  'totalCount', (select count(*) from groups),
  'nodes', (
    select json_agg(json_build_object('province', json_build_object('unitId', province_id), 'month', month,
      'allocated', allocated, 'disbursed', disbursed))
    from (select * from groups order by province_id collate "C", month limit 1000) as page)))::text as answer
