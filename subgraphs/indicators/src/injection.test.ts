import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from './testing/test-graph.js';

const attacks = [
  `'; drop table indicators.observation; --`,
  `' or '1'='1`,
  `BHYT_COV'::text) or true --`,
  `{"a","b'"}`,
  `\\'; select 1`,
  `$1`,
];

/** Every argument that takes free text, with a place for the text. */
const documents = [
  'query ($text: String!) { indicator(code: $text) { code } }',
  'query ($text: String!) { indicators(codes: [$text]) { code } }',
  'query ($text: String!) { indicators(search: $text) { code } }',
  'query ($text: ID!) { source(id: $text) { id } }',
  'query ($text: String!) { sources(filter: { publisher: $text }) { nodes { id } } }',
  'query ($text: String!) { sources(after: $text) { nodes { id } } }',
  'query ($text: String!) { targets(filter: { indicators: [$text] }) { nodes { id } } }',
  'query ($text: ID!) { targets(filter: { unit: $text }) { nodes { id } } }',
  'query ($text: ID!) { targets(filter: { region: $text }) { nodes { id } } }',
  'query ($text: String!) { observations(filter: { indicators: [$text] }) { nodes { id } } }',
  'query ($text: ID!) { observations(filter: { unit: $text }) { nodes { id } } }',
  'query ($text: ID!) { observations(filter: { region: $text }) { nodes { id } totalCount } }',
  'query ($text: String!) { observations(filter: { publishers: [$text] }) { nodes { id } totalCount } }',
  'query ($text: String!) { observations(filter: { age: $text }) { nodes { id } } }',
  'query ($text: String!) { observations(filter: { ethnicity: $text }) { nodes { id } } }',
  'query ($text: Period!) { observations(filter: { from: $text }) { nodes { id } } }',
  'query ($text: Date!) { observations(filter: { knownOn: $text }) { nodes { id } } }',
  `query ($text: String!) { _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "VN" }]) {
    ... on AdministrativeUnit { observations(indicators: ["BHYT_COV"], publisher: $text) { id } } } }`,
  `query ($text: String!) { _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "VN" }]) {
    ... on AdministrativeUnit { latestObservations(indicators: [$text]) { id } } } }`,
  `query ($text: String!) { _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "VN" }]) {
    ... on AdministrativeUnit { trend(indicator: $text) { change { since } } } } }`,
  `query ($text: String!) { _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "VN" }]) {
    ... on AdministrativeUnit { trend(indicator: "DEM_SRB", publisher: $text) { points { value } } } } }`,
  `query ($text: String!) { _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "VN" }]) {
    ... on AdministrativeUnit { rank(indicator: $text) { position } } } }`,
  `query ($text: String!) { compareObservations(indicator: $text, units: ["VN"], periods: ["2022"]) {
    indicator { code } } }`,
  `query ($text: ID!) { compareObservations(indicator: "BHYT_COV", units: [$text], periods: ["2022"]) {
    indicator { code } } }`,
  `query ($text: Period!) { compareObservations(indicator: "BHYT_COV", units: ["VN"], periods: [$text]) {
    indicator { code } } }`,
  'query ($text: String!) { observationGroups(indicator: $text, groupBy: [UNIT]) { nodes { count } } }',
  `query ($text: ID!) { observationGroups(indicator: "BHYT_COV", groupBy: [UNIT], filter: { within: $text }) {
    nodes { count } } }`,
];

describe.each(testDatabases)('text that pretends to be SQL, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  test('finds nothing or is refused, and leaves the tables as they are', async () => {
    const count = () => graph.read('{ observations(filter: { sex: null, ethnicity: null }) { totalCount } }');
    const before = await count();
    for (const document of documents) {
      for (const text of attacks) {
        const answer = await graph.read(document, { text }).catch((error: Error) => error);
        if (answer instanceof Error) {
          expect(answer.message, document).toMatch(/; expected |is not a/);
        } else {
          expect(JSON.stringify(answer), document).toMatch(/:(null|\[\])/);
        }
      }
    }
    expect(await count()).toEqual(before);
  });

  test('is only a key when it is the id of a unit', async () => {
    for (const text of attacks) {
      const { _entities } = await graph.read(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AdministrativeUnit {
          id observations(indicators: ["BHYT_COV"], includePredecessors: true) { id }
          latestObservations(indicators: ["BHYT_COV"]) { id } targets(indicators: ["BHYT_COV"]) { id }
          trend(indicator: "BHYT_COV", restate: true) { change { since } } rank(indicator: "BHYT_COV") { of }
        } } }`,
        { of: [{ __typename: 'AdministrativeUnit', unitId: text }] },
      );
      const nothing = {
        observations: [],
        latestObservations: [],
        targets: [],
        trend: { change: null },
        rank: null,
      };
      expect(_entities).toEqual([{ id: text, ...nothing }]);
    }
  });
});
