import { boolean, day, listOf, matching, object, oneOf, type Schema, text, wholeFrom } from './words.js';

// Source: DHIS2 developer documentation, "Data values" and "Metadata", and the schemas of its Web API
// (/api/schemas: organisationUnit, dataElement, category, categoryOption, categoryCombo, categoryOptionCombo).

const uid = matching('^[A-Za-z][A-Za-z0-9]{10}$');
const reference = object({ id: uid }, ['id']);
const name: Schema = { type: 'string', minLength: 1, maxLength: 230 };
const shortName: Schema = { type: 'string', minLength: 1, maxLength: 50 };
const moment = matching('^\\d{4}-\\d\\d-\\d\\dT00:00:00\\.000\\+0700$');

/** Fixed period types of DHIS2: yearly, six-monthly, quarterly, monthly, weekly and daily. */
const period = matching('^\\d{4}(S[12]|Q[1-4]|(0[1-9]|1[0-2])([0-2]\\d|3[01])?|W\\d{1,2})?$');

export function dhis2DataValueSet(identifier: Schema = uid): Schema {
  const dataValue = object(
    {
      dataElement: identifier,
      period,
      orgUnit: identifier,
      categoryOptionCombo: identifier,
      attributeOptionCombo: identifier,
      value: matching('^-?\\d+(\\.\\d+)?$'),
      storedBy: text,
      created: moment,
      lastUpdated: moment,
      comment: text,
      followup: boolean,
    },
    ['dataElement', 'period', 'orgUnit', 'value'],
  );
  return object({ dataValues: listOf(dataValue) }, ['dataValues']);
}

const coded = { id: uid, code: { type: 'string', maxLength: 50 }, name } as const;
const dimensionType = oneOf('DISAGGREGATION', 'ATTRIBUTE');

export const dhis2Metadata = object({
  categoryOptions: listOf(object({ ...coded, shortName }, ['name', 'shortName'])),
  categories: listOf(
    object(
      {
        ...coded,
        shortName,
        dataDimension: boolean,
        dataDimensionType: dimensionType,
        categoryOptions: listOf(reference),
      },
      ['name', 'shortName', 'dataDimensionType'],
    ),
  ),
  categoryCombos: listOf(
    object(
      { ...coded, dataDimensionType: dimensionType, skipTotal: boolean, categories: listOf(reference) },
      ['name', 'dataDimensionType'],
    ),
  ),
  categoryOptionCombos: listOf(
    object({ ...coded, categoryCombo: reference, categoryOptions: listOf(reference) }, ['categoryCombo']),
  ),
  dataElements: listOf(
    object(
      {
        ...coded,
        shortName,
        description: text,
        domainType: oneOf('AGGREGATE', 'TRACKER'),
        valueType: oneOf('NUMBER', 'INTEGER', 'PERCENTAGE'),
        aggregationType: oneOf('SUM', 'AVERAGE', 'NONE'),
        zeroIsSignificant: boolean,
        categoryCombo: reference,
      },
      ['name', 'shortName', 'domainType', 'valueType', 'aggregationType'],
    ),
  ),
  organisationUnitLevels: listOf(object({ id: uid, level: wholeFrom(1), name }, ['level', 'name'])),
  organisationUnits: listOf(
    object({ ...coded, shortName, openingDate: day, closedDate: day, parent: reference, comment: text }, [
      'name',
      'shortName',
      'openingDate',
    ]),
  ),
});
