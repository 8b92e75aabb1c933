import { registerEnumType } from 'type-graphql';

/** Who reports, and who is reported to. */
export enum ReportingBody {
  COMMUNE_HEALTH_STATION = 'COMMUNE_HEALTH_STATION',
  DISTRICT_HEALTH_CENTRE = 'DISTRICT_HEALTH_CENTRE',
  DEPARTMENT_OF_HEALTH = 'DEPARTMENT_OF_HEALTH',
}

registerEnumType(ReportingBody, {
  name: 'ReportingBody',
  description: 'Who reports, and who is reported to: each reports to the one after it.',
  valuesConfig: {
    COMMUNE_HEALTH_STATION: { description: 'Trạm y tế, of a commune.' },
    DISTRICT_HEALTH_CENTRE: { description: 'Trung tâm y tế, of a district.' },
    DEPARTMENT_OF_HEALTH: { description: 'Sở Y tế, of a province.' },
  },
});
