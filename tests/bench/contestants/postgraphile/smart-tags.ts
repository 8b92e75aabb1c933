const hidden = { tags: { behavior: '-*' } };
const listOfUnit = (fieldName: string) => ({
  foreignKey: `(unit_id) references geography.administrative_unit (id)|@foreignFieldName ${fieldName}`,
  behavior: '+list -connection',
});
const fieldOfUnit = (name: string, behavior: string) => ({
  tags: { name, behavior: `-queryField +typeField ${behavior}` },
});

/** What PostGraphile is told of the tables: which to hide, and how they relate, which no foreign key says. */
export const smartTags = {
  version: 1,
  config: {
    class: {
      'geography.migration': hidden,
      'programmes.migration': hidden,
      'indicators.migration': hidden,
      'finance.migration': hidden,
      'bench.made_by': hidden,
      'geography.administrative_unit': {
        tags: {
          foreignKey: [
            '(district_id) references geography.administrative_unit (id)|@fieldName district',
            '(region_id) references geography.region (id)|@fieldName region',
          ],
        },
      },
      'bench.funding_by_programme': {
        tags: { primaryKey: 'unit_id,plan_year,programme_code', ...listOfUnit('funding') },
      },
      'bench.funding_by_programme_kept': {
        tags: { primaryKey: 'unit_id,plan_year,programme_code', ...listOfUnit('funding_kept') },
      },
    },
    procedure: {
      'bench.communes': fieldOfUnit('communes', '+connection'),
      'bench.criterion_statuses': fieldOfUnit('criterion_statuses', '+list -connection'),
      'bench.latest_observations': fieldOfUnit('latest_observations', '+list -connection'),
    },
  },
};
