import { readdirSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import { asSelected, compileQuery, type Subgraph } from '@ntp-graph/kit';
import { type GraphQLObjectType, isUnionType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, operation } from '../support/ask.js';
import { errorsOfClients, hostileTexts, rowsOfTables } from '../support/hostile-texts.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { askedField } from '../support/text-places.js';

/** An entity type of a subgraph, and the field by which others name its entities. */
interface EntityType {
  readonly type: GraphQLObjectType;
  readonly key: string;
}

function entityTypesOf({ schema, sdl }: Subgraph): readonly EntityType[] {
  const entities = schema.getType('_Entity');
  if (!isUnionType(entities)) return [];
  return entities
    .getTypes()
    .flatMap((type) =>
      [...sdl.matchAll(new RegExp(`^type ${type.name}\\b[^{]*`, 'gm'))].flatMap(([head]) =>
        [...head.matchAll(/@key\(fields: "(\w+)"/g)].map(([, key = '']) => ({ type, key })),
      ),
    );
}

/** Addresses of the exchange formats, with the text in each part and each parameter that they take, and little to read. */
function addressesWith(text: string): readonly string[] {
  // No address can hold half of a letter.
  const begin = (length: number) => [...text.toWellFormed()].slice(0, length).join('');
  const it = encodeURIComponent(begin(4000));
  const part = encodeURIComponent(begin(40));
  const each = (path: string, names: readonly string[]) => names.map((name) => `${path}${name}=${it}`);
  return [
    ...each('/sdmx/data?', ['c[INDICATOR]', 'c[REF_AREA]']),
    ...each('/sdmx/data?c[INDICATOR]=BHYT_COV&c[REF_AREA]=VN&', [
      'c[TIME_PERIOD]',
      'c[SEX]',
      'c[AGE]',
      'c[PUBLISHER]',
      'updatedAfter',
      'firstNObservations',
      'lastNObservations',
      'includeHistory',
      'dimensionAtObservation',
      'attributes',
      'measures',
      'format',
      part,
    ]),
    `/sdmx/data/${part}`,
    `/sdmx/data/dataflow/NTP_GRAPH/OBSERVATIONS/1.0.0/${part}`,
    `/sdmx/structure/${part}`,
    `/sdmx/structure/codelist/${part}/${part}/${part}/${part}`,
    `/sdmx/structure/codelist/NTP_GRAPH/CL_SEX/1.0.0/${part}`,
    ...each('/sdmx/structure/codelist/NTP_GRAPH/CL_SEX?', ['detail', 'references', 'format', part]),
    ...each('/ocds/releases?', ['asOf', 'within', 'planYear', 'programme', 'stage', 'synthetic', part]),
    ...each('/dhis2/api/dataValueSets?', ['dataElement', 'dataElement=BHYT_COV&orgUnit']),
    ...each('/dhis2/api/dataValueSets?dataElement=BHYT_COV&orgUnit=VN&', [
      'period',
      'startDate',
      'endDate',
      'lastUpdated',
      'idScheme',
      'dataSet',
      part,
    ]),
    `/q/${part}`,
  ];
}

const operations = readdirSync(`${schemaFolder}operations`).map((file) => file.replace(/\.graphql$/, ''));

/** Operations by name, each of their variables being the text once and the others as their example has them. */
function operationsWith(text: string): readonly string[] {
  return operations.flatMap((name) => {
    const { variables } = operation(name);
    return Object.keys(variables).map((replaced) => {
      const search = new URLSearchParams();
      for (const [variable, value] of Object.entries(variables)) {
        const written = typeof value === 'string' ? value : JSON.stringify(value);
        search.set(variable, variable === replaced ? text.slice(0, 4000) : written);
      }
      return `/q/${name}?${search}`;
    });
  });
}

/** As much of an answer as shows what it is: some are files of many megabytes. */
async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > 10_000) break;
  }
  return text;
}

/** Answered, wrong, not there, not to be had in that form, too much, or not done here: no fault of ours. */
const statuses: ReadonlySet<number> = new Set([200, 400, 404, 406, 413, 501]);

describe.each(arrangements.filter(({ subgraphs }) => subgraphs === 'local'))(
  'text of clients by other ways, $name',
  (arrangement) => {
    let platform: TestPlatform;
    let before: Json;
    beforeAll(async () => {
      platform = await startTestPlatform(arrangement);
      before = await rowsOfTables(platform);
    });
    afterAll(() => platform?.close());

    async function faultsAt(addresses: readonly string[]): Promise<unknown[]> {
      const faults: unknown[] = [];
      for (const address of addresses) {
        const response = await fetch(platform.url + address);
        const text = await beginningOf(response);
        const isWrong = !statuses.has(response.status) || (response.status !== 200 && text.length > 4000);
        if (isWrong) faults.push([address.slice(0, 100), response.status, text.slice(0, 200)]);
      }
      return faults;
    }

    it.each(hostileTexts)('%s: as the key of an entity of any subgraph', async (_what, text) => {
      const faults: unknown[] = [];
      let asked = 0;
      for (const subgraph of platform.subgraphs) {
        for (const { type, key } of entityTypesOf(subgraph)) {
          const declared = [...(subgraph.batchFields.get(type.name)?.keys() ?? [])];
          const fields = declared.map((name) => askedField(type.getFields()[name] as never));
          const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} { __typename ${key} ${fields.join(' ')} } } }`;
          // Once by itself, and once as a batch of declared fields alone.
          for (const document of declared.length > 0
            ? [query, query.replace(`__typename ${key}`, '')]
            : [query]) {
            const run = compileQuery(subgraph, parse(document, { noLocation: true }), undefined, asSelected);
            const { errors = [] } = await run(
              { of: [{ __typename: type.name, [key]: text }] },
              subgraph.readContext(),
            );
            asked += 1;
            for (const error of errors) {
              if (!errorsOfClients.has(String(error.extensions?.code)))
                faults.push([subgraph.name, type.name, error.message]);
            }
          }
        }
      }
      expect(faults).toEqual([]);
      expect(asked).toBeGreaterThan(20);
      expect(await rowsOfTables(platform)).toEqual(before);
    });

    it.each(hostileTexts)('%s: in the addresses of the exchange formats', async (_what, text) => {
      expect(await faultsAt(addressesWith(text))).toEqual([]);
      expect(await rowsOfTables(platform)).toEqual(before);
    });

    it.each(hostileTexts.slice(0, 2))(
      '%s: in each variable of each operation by name',
      async (_what, text) => {
        const addresses = operationsWith(text);
        expect(addresses.length).toBeGreaterThan(60);
        expect(await faultsAt(addresses)).toEqual([]);
        expect(await rowsOfTables(platform)).toEqual(before);
      },
    );
  },
);
