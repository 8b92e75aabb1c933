import { defineEntity, p } from '@mikro-orm/core';
import type { Confidence } from '@ntp-graph/kit';

export const LeadAgencyEntity = defineEntity({
  name: 'ProgrammeLeadAgency',
  tableName: 'programme_lead_agency',
  comment: 'Which ministry is in charge of a programme, and when.',
  properties: {
    programmeCode: p.text().primary(),
    name: p.text().primary(),
    nameEn: p.text(),
    fromOn: p.date().nullable(),
    toOn: p.date().nullable(),
    confidence: p.text().$type<Confidence>(),
  },
});
