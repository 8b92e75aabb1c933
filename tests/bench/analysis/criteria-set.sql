select json_build_object('criteriaSet', json_build_object('code', s.code, 'level', s.level, 'criteria', (
  select json_agg(json_build_object('number', c.number, 'name', c.name_vi, 'nameEn', c.name_en, 'subCriteria', (
    select json_agg(json_build_object('number', part.number, 'name', part.name_vi,
      'appliesToEachSex', part.applies_to_each_sex,
      'threshold', json_build_object('value', case
        when exists (select from programmes.criterion_threshold any_area where any_area.criterion_id = part.id) then t.value
        else part.general_threshold end)) order by part.position)
    from programmes.criterion part
    left join programmes.criterion_threshold t on t.criterion_id = part.id and t.area = 'DBSH'
    where part.criteria_set_code = c.criteria_set_code and part.parent_number = c.number)) order by c.position)
  from programmes.criterion c
  where c.criteria_set_code = s.code and c.health_related = 'YES' and c.parent_number is null)))::text as answer
from programmes.criteria_set s where s.code = 'NTM-COMMUNE-ADV-2021'
