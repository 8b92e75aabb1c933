select json_build_object('observations', json_build_object(
  'totalCount', (
    select count(*) from indicators.observation where indicator_code = 'BHYT_COV'
      and sex = 'T' and age = '_T' and ethnicity = '_T' and residence = '_T'),
  'nodes', json_agg(json_build_object('indicator', json_build_object('code', o.indicator_code),
    'unit', case when o.unit_id is not null then json_build_object('unitId', o.unit_id) end,
    'period', o.period, 'value', o.value, 'publisher', o.publisher))))::text as answer
from (
  select * from indicators.observation where indicator_code = 'BHYT_COV'
    and sex = 'T' and age = '_T' and ethnicity = '_T' and residence = '_T'
  order by period_end desc, id desc limit 1000
) as o
