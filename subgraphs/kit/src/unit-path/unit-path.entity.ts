import { defineEntity, p } from '@mikro-orm/core';
import type { UnitType } from './unit-type.js';

/**
 * Where a unit lies and what became of it: the part of geography that every subgraph needs in order to roll figures
 * up by place in one SQL. Geography publishes it; each subgraph keeps a copy in its own schema.
 */
export const UnitPath = defineEntity({
  name: 'UnitPath',
  tableName: 'unit_path',
  comment: 'Copy of geography: where a unit lies, when it was in force, what came before and after it.',
  properties: {
    unitId: p.text().primary(),
    level: p.text(),
    edition: p.text().nullable(),
    code: p.text(),
    unitType: p
      .text()
      .$type<UnitType>()
      .nullable()
      .comment('Its legal type, e.g. WARD, on its last day or today.'),
    typeSince: p.date().nullable().comment('The day on which it got that type; null where it always had it.'),
    typeBefore: p.text().$type<UnitType>().nullable().comment('Its type until then.'),
    provinceId: p.text().nullable().index(),
    districtId: p.text().nullable().index(),
    criteriaRegionId: p.text().nullable(),
    regionId: p.text().nullable().comment('Its planning region, of its own edition.'),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    validToCertainty: p.text().nullable().comment('NOT_LATER_THAN: it may have ended before.'),
    predecessorIds: p.array().columnType('text[]'),
    successorIds: p.array().columnType('text[]'),
  },
});
