-- What PostGraphile needs beside the platform's tables to give the same answer: written for its speed. Every function
-- is inlined by PostgreSQL, and PostGraphile reads the flagship in two statements, the second one for the districts.
create schema bench;

create function bench.province(code text, as_of date) returns geography.administrative_unit
language sql stable as $$
  select u.* from geography.administrative_unit u
  where u.level = 'PROVINCE' and u.code = province.code
    and (u.valid_from is null or u.valid_from <= as_of) and (u.valid_to is null or u.valid_to >= as_of)
$$;

create function bench.communes(unit geography.administrative_unit, as_of date)
returns setof geography.administrative_unit language sql stable as $$
  select u.* from geography.administrative_unit u
  where u.province_id = unit.id and u.level = 'COMMUNE'
    and (u.valid_from is null or u.valid_from <= as_of) and (u.valid_to is null or u.valid_to >= as_of)
  order by u.code
$$;

create view bench.criterion_status as
select s.unit_id, s.year, c.criteria_set_code, c.number, c.name_vi as name, c.position, s.status,
  s.value::float8 as value, c.comparator, threshold.value::float8 as threshold,
  (case
    when threshold.value is null or s.value is null then null
    when c.applies_to_each_sex
      then greatest(0, threshold.value - least(s.value, s.value_male, s.value_female))
    when c.comparator = 'GTE' then greatest(0, threshold.value - s.value)
    when c.comparator = 'LTE' then greatest(0, s.value - threshold.value)
    else abs(threshold.value - s.value) end)::float8 as gap
from programmes.criterion_status s
join programmes.criterion c on c.id = s.criterion_id
cross join lateral (
  -- Every criterion of the flagship has a row for each of the seven regions, some without a value.
  select t.value from programmes.criterion_threshold t
  where t.criterion_id = c.id
    and t.area = (select p.criteria_region_id from programmes.unit_path p where p.unit_id = s.unit_id)
) as threshold;

create function bench.criterion_statuses(
  unit geography.administrative_unit, criteria_set text, criteria text[], year int
) returns setof bench.criterion_status language sql stable as $$
  select s.* from bench.criterion_status s
  where s.unit_id = unit.id and s.year = criterion_statuses.year and s.criteria_set_code = criteria_set
    and s.number = any(criteria)
  order by s.position
$$;

create view bench.funding_by_programme as
select unit_id, plan_year, programme_code, allocated, disbursed,
  case when denominator > 0 then disbursed::float8 / denominator::float8 end as rate,
  case when carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER' else 'ALLOCATED' end as measure, denominator
from (
  select *, case when carried_over > 0 then coalesce(allocated, 0) + carried_over else allocated end as denominator
  from (
    select e.unit_id, e.plan_year, e.programme_code,
      sum(e.amount) filter (where e.measure = 'ALLOCATED')::bigint as allocated,
      sum(e.amount) filter (where e.measure = 'CARRIED_OVER')::bigint as carried_over,
      sum(e.amount) filter (where e.measure = 'DISBURSED')::bigint as disbursed
    from finance.ledger_entry e
    group by e.unit_id, e.plan_year, e.programme_code
  ) as summed
) as rated;

-- The same from the sums that the platform keeps.
create view bench.funding_by_programme_kept as
select unit_id, plan_year, programme_code, allocated, disbursed,
  case when denominator > 0 then disbursed::float8 / denominator::float8 end as rate,
  case when carried_over > 0 then 'ALLOCATED_AND_CARRIED_OVER' else 'ALLOCATED' end as measure, denominator
from (
  select *, case when carried_over > 0 then coalesce(allocated, 0) + carried_over else allocated end as denominator
  from (
    select y.unit_id, y.plan_year, y.programme_code, sum(y.allocated)::bigint as allocated,
      sum(y.carried_over)::bigint as carried_over, sum(y.disbursed)::bigint as disbursed
    from finance.yearly_funding y
    group by y.unit_id, y.plan_year, y.programme_code
  ) as summed
) as rated;

create function bench.latest_observations(unit geography.administrative_unit, indicators text[])
returns setof indicators.observation language sql stable as $$
  select best.* from unnest(indicators) with ordinality as asked(code, place)
  cross join lateral (
    select o.* from indicators.observation o
    where o.area_id = unit.id and o.indicator_code = asked.code
      and o.sex = 'T' and o.age = '_T' and o.ethnicity = '_T' and o.residence = '_T'
      and coalesce(o.value, o.low, o.high) is not null
    order by o.period_end desc, o.synthetic, o.period_start desc,
      array_position(array['A', 'P', 'B', 'E', 'F'], o.status), o.published_on desc nulls last,
      o.publisher collate "C", o.id
    limit 1
  ) as best
  order by asked.place
$$;
