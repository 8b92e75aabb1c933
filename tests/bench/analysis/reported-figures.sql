select json_build_object('reportedFigures', json_agg(json_build_object(
  'measure', f.measure, 'capital', f.capital, 'includesCarryOver', f.includes_carry_over, 'amount', f.amount,
  'reportedRate', f.reported_rate) order by f.id collate "C"))::text as answer
from finance.reported_figure f left join indicators.source s on s.id = f.source_id
where f.unit_id = 'VN' and 2023 between f.plan_year_start and f.plan_year_end and f.as_of = '2023-08-31'
