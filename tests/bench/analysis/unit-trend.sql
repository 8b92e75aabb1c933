with recursive lineage (unit_id, is_divided) as (
  select '2025:24', false
  union
  select before.unit_id, l.is_divided or cardinality(before.successor_ids) > 1
  from lineage l join indicators.unit_path p on p.unit_id = l.unit_id
  join indicators.unit_path before on before.unit_id = any(p.predecessor_ids)
), unit as (
  select u.id as unit_id, u.name, coalesce(u.valid_from, '-infinity') as valid_from,
    coalesce(u.valid_to, 'infinity') as valid_to,
    (select bool_or(l.is_divided) from lineage l where l.unit_id = u.id) as is_divided
  from geography.administrative_unit u where u.id = any(array(select unit_id from lineage))
), self as (
  select * from unit where unit_id = '2025:24'
), best as (
  select o.* from unit u cross join lateral (
    select distinct on (o.period_end, o.period) o.* from indicators.observation o
    where o.area_id = u.unit_id and o.indicator_code = 'BHYT_COV' and o.period ~ '^\d{4}$'
      and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
      and coalesce(o.value, o.low, o.high) is not null
    order by o.period_end, o.period, o.synthetic, array_position(array['A', 'P', 'B', 'E', 'F'], o.status),
      o.published_on desc nulls last, o.publisher collate "C", o.id) as o
), ended as (
  select distinct b.period, b.period_end from best b join unit u on u.unit_id = b.area_id
  where b.period_end between u.valid_from and u.valid_to
    and b.period_end not between (select valid_from from self) and (select valid_to from self)
), part as (
  select ended.*, u.unit_id, u.name, u.is_divided, b.value, b.comparator, b.publisher, b.quote, b.synthetic,
    weight.value as weight, weight.synthetic as weight_synthetic
  from ended join unit u on ended.period_end between u.valid_from and u.valid_to
  left join best b on b.area_id = u.unit_id and b.period = ended.period
  left join lateral (
    -- A share of people is a mean weighted by how many they were.
    select case when o.comparator = 'EQ' then o.value end as value, o.synthetic from indicators.observation o
    where o.area_id = u.unit_id and o.indicator_code = 'DEM_POP' and o.period_end <= ended.period_end
      and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
      and coalesce(o.value, o.low, o.high) is not null
    order by o.period_end desc, o.synthetic, o.period_start desc,
      array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last, o.publisher collate "C", o.id
    limit 1) as weight on true
), restated as (
  select period, period_end,
    case when bool_and(comparator is not distinct from 'EQ') and count(weight) = count(*)
      then sum(value * weight) / nullif(sum(weight), 0) end as value,
    bool_or(is_divided) or (count(*) > 1 and bool_or(weight_synthetic)) as is_near,
    json_agg(json_build_object('unit', json_build_object('id', unit_id, 'name', name), 'observation',
      case when publisher is not null then json_build_object('value', value, 'publisher', publisher,
        'provenance', json_build_object('synthetic', synthetic, 'quote', quote)) end) order by unit_id collate "C") as parts,
    bool_or(coalesce(synthetic, false) or coalesce(weight_synthetic, false)) as synthetic
  from part group by 1, 2
), point as (
  select period, period_end, value, comparator = 'EQ' as is_exact,
    json_build_object('publisher', publisher, 'publishedOn', published_on,
      'provenance', json_build_object('synthetic', synthetic, 'quote', quote)) as observation, null as restatement
  from best where area_id = '2025:24'
  union all
  select period, period_end, round(value, 12 - length(trunc(abs(value))::text)), true, null,
    json_build_object('approximate', value is not null and is_near, 'parts', parts,
      'provenance', json_build_object('synthetic', synthetic))
  from restated
), last as (
  select o.period, o.period_start, o.period_end from indicators.observation o
  where o.area_id = '2025:24' and o.indicator_code = 'BHYT_COV' and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T'
    and o.residence = '_T' and coalesce(o.value, o.low, o.high) is not null
  order by o.period_end desc, o.synthetic, o.period_start desc,
    array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last, o.publisher collate "C", o.id
  limit 1
), member as materialized (
  select u.id as member_id, u.name, o.*, case when o.comparator = 'EQ' then o.value end as exact
  from last cross join geography.administrative_unit u
  left join lateral (
    select o.* from indicators.observation o
    where o.area_id = u.id and o.indicator_code = 'BHYT_COV' and o.period_end = last.period_end
      and o.period_start = last.period_start and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
      and coalesce(o.value, o.low, o.high) is not null
    order by o.synthetic, array_position(array['A', 'P', 'B', 'E', 'F'], o.status),
      o.published_on desc nulls last, o.publisher collate "C", o.id
    limit 1) as o on true
  where u.level = 'PROVINCE' and u.edition = '2025' and (u.valid_from is null or u.valid_from <= last.period_end)
    and (u.valid_to is null or u.valid_to >= last.period_end)
), ends as (
  select *, json_build_object('unit', json_build_object('id', member_id, 'name', name), 'publisher', publisher,
    'publishedOn', published_on, 'provenance', json_build_object('synthetic', synthetic, 'quote', quote)) as said
  from member
)
select json_build_object('unit', json_build_object('id', '2025:24', 'name', (select name from self),
  'trend', json_build_object(
    'indicator', (
      select json_build_object('code', code, 'name', name_vi, 'direction', direction)
      from indicators.indicator where code = 'BHYT_COV'),
    'points', (
      select json_agg(json_build_object('period', period, 'value', value, 'observation', observation,
        'restatement', restatement,
        'change', case when change is not null then json_build_object('absolute', change) end) order by period_end)
      from (
        select *, case when is_exact and lag(is_exact) over (order by period_end)
          then value - lag(value) over (order by period_end) end as change from point) as p)),
  'rank', (
    select json_build_object('period', last.period,
      'position', 1 + count(*) filter (where m.exact > self.exact), 'of', count(m.exact),
      'tied', count(*) filter (where m.exact = self.exact), 'missing', count(*) - count(m.exact),
      'best', max(m.exact), 'worst', min(m.exact),
      'median', (percentile_cont(0.5) within group (order by m.exact))::numeric::float8,
      'bestObservation', (select said from ends order by exact desc nulls last, member_id collate "C" limit 1),
      'worstObservation', (select said from ends order by exact, member_id collate "C" limit 1),
      'provenance', json_build_object('synthetic', bool_or(m.synthetic)))
    from last, member m, member self where self.member_id = '2025:24' group by last.period)))::text as answer
