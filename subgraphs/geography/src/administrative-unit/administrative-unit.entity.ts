import { defineEntity, p } from '@mikro-orm/core';
import type { AdministrativeLevel, UnitType } from '@ntp-graph/kit';
import { table } from '../table.js';
import type { DateCertainty } from './date-certainty.js';

/**
 * A unit of one edition of the code list. Its id is `edition:code`, because codes are reused with another meaning.
 * Lists are ordered by the folded name, without diacritics; search compares `searchNames`, which the loader makes of all
 * that the unit is called.
 */
export const AdministrativeUnitEntity = defineEntity({
  name: 'AdministrativeUnit',
  tableName: 'administrative_unit',
  comment: 'Units of both editions of the code list: 124/2004/QĐ-TTg as amended, and 19/2025/QĐ-TTg.',
  indexes: [
    { properties: ['code', 'level'] },
    { properties: ['level', 'code'] },
    // Lists below a province are of one level: with an index on the province alone, PostgreSQL would take the index of
    // levels beside it and read the entries of every commune.
    { properties: ['provinceId', 'level', 'code'] },
    {
      name: 'administrative_unit_search_names_trigram',
      expression:
        'create index "administrative_unit_search_names_trigram" on "geography"."administrative_unit" ' +
        'using gin (search_names public.gin_trgm_ops)',
    },
  ],
  properties: {
    id: p.text().primary(),
    edition: p.text().nullable(),
    code: p.text(),
    level: p.text().$type<AdministrativeLevel>(),
    parentId: p.text().nullable().index(),
    provinceId: p.text().nullable(),
    districtId: p.text().nullable().index(),
    regionId: p.text().nullable(),
    criteriaRegionId: p.text().nullable(),
    name: p.text(),
    nameEn: p.text(),
    fullName: p.text(),
    foldedName: p.text().generated('(geography.fold(name)) stored'),
    searchNames: p.text().default(''),
    type: p.text().$type<UnitType>(),
    isoCode: p.text().nullable(),
    validFrom: p.date().nullable(),
    validFromCertainty: p.text().$type<DateCertainty>().nullable(),
    validTo: p.date().nullable(),
    validToCertainty: p.text().$type<DateCertainty>().nullable(),
    legalBases: p.array().columnType('text[]'),
  },
});

/** The unit that a piece of a statement is about. */
export const u = table(AdministrativeUnitEntity, 'u');
