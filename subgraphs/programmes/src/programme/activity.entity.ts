import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const ActivityEntity = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  comment: 'What is done under the programmes or beside them.',
  checks: [
    {
      name: 'activity_of_no_programme_has_another_fund',
      expression: '(programme_code is null) = (other_fund is not null)',
    },
  ],
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    programmeCode: p.text().nullable(),
    componentCode: p.text().nullable(),
    otherFund: p.text().nullable().comment('Who pays when no National Target Programme does.'),
    unitId: p.text(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});
