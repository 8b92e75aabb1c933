import { readFileSync } from 'node:fs';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as client from '@ntp-graph/client';
import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { requestOf } from './request.js';

const folder = new URL('../../../../schema/operations/', import.meta.url);
const used = [
  client.CountryByIndicatorDocument,
  client.CountryByCriterionDocument,
  client.CountryByDisbursementDocument,
  client.ChoicesDocument,
  client.FindPlacesDocument,
  client.ProvinceSummaryDocument,
  client.ProvinceTableDocument,
  client.UnitMoneyDocument,
  client.UnitTrendDocument,
  client.UnitHistoryDocument,
  client.CommuneCriteriaDocument,
  client.CommuneMoneyDocument,
  client.IndicatorPageDocument,
  client.ProgrammePageDocument,
  client.SourceListDocument,
  client.SourceFactsDocument,
  client.SourceFiguresDocument,
  client.SourceRulesDocument,
  client.SourceDeedsDocument,
];

test('the gateway knows each document that the app asks for by the name of its file', () => {
  for (const document of used) {
    const { documentId, query } = requestOf<object>(document as TypedDocumentNode<unknown, object>, {});
    expect(query).toBe(print(parse(readFileSync(new URL(`${documentId}.graphql`, folder), 'utf8'))));
  }
});

test('variables that are not given are not sent', () => {
  const { variables } = requestOf(client.ChoicesDocument, { one: undefined, two: null } as never);
  expect(variables).toEqual({ two: null });
});
