import { readFileSync } from 'node:fs';
import * as client from '@ntp-graph/client';
import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { requestOf } from './request.js';

const folder = new URL('../../../../schema/operations/', import.meta.url);
const used = ['CountryByIndicator', 'CountryByCriterion', 'CountryByDisbursement', 'Choices', 'FindPlaces']
  .concat(['ProvinceSummary', 'ProvinceTable', 'UnitMoney', 'UnitTrend', 'UnitHistory'])
  .concat(['CommuneCriteria', 'CommuneMoney', 'IndicatorPage', 'ProgrammePage'])
  .concat(['SourceList', 'SourceFacts', 'SourceFigures']);

test.each(used)('the gateway knows %s by the name of its file', (name) => {
  const document = client[`${name}Document` as keyof typeof client] as typeof client.ChoicesDocument;
  const { documentId, query } = requestOf(document, {});
  const file = readFileSync(new URL(`${documentId}.graphql`, folder), 'utf8');
  expect(query).toBe(print(parse(file)));
});

test('variables that are not given are not sent', () => {
  const { variables } = requestOf(client.ChoicesDocument, { one: undefined, two: null } as never);
  expect(variables).toEqual({ two: null });
});
