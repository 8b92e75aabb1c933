import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensionsOf, filterArbitrary, ledgerArbitrary, levelArbitrary } from '../testing/arbitraries.js';
import { insertEntries, insertUnits, units } from '../testing/fixtures.js';
import { openTestGraph, readProgrammes, type TestGraph } from '../testing/test-graph.js';

const groups =
  'plan_year, unit_id, programme_code, component_code, origin_year, fund_source, capital, synthetic';

function sumOf(measure: string): string {
  return `sum(amount) filter (where measure = '${measure}')`;
}

/** What only one of the two says: the yearly sums, or the ledger when it is summed anew. */
const differences = `
  with kept as (select ${groups}, planned, allocated, carried_over, disbursed, settled, transferred,
    transferred_on from finance.yearly_funding),
  summed as (
    select ${groups}, ${sumOf('PLANNED')}, ${sumOf('ALLOCATED')}, ${sumOf('CARRIED_OVER')}, ${sumOf('DISBURSED')},
      ${sumOf('SETTLED')}, ${sumOf('TRANSFERRED')}, min(entered_on) filter (where measure = 'TRANSFERRED')
    from finance.ledger_entry group by ${groups})
  (select * from kept except select * from summed) union all (select * from summed except select * from kept)
  union all select * from kept group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 having count(*) > 1`;

const programmeArbitrary = fc.constantFrom('GN', 'NTM');
const batchArbitrary = fc
  .tuple(ledgerArbitrary, programmeArbitrary)
  .map(([entries, programme]) => entries.map((entry) => ({ ...entry, programme })));
const stepsArbitrary = fc.array(
  fc.oneof({ arbitrary: batchArbitrary, weight: 5 }, fc.constantFrom('empty' as const)),
  { maxLength: 6 },
);

const questionArbitrary = levelArbitrary.chain((level) => {
  const dimensions = dimensionsOf(level);
  return fc.record({
    level: fc.constant(level),
    groupBy: fc.shuffledSubarray(dimensions, { minLength: 1 }),
    filter: filterArbitrary,
    includePredecessors: fc.boolean(),
  });
});

const group = `presentProvince { id } province { id } district { id } unit { id } calendarYear quarter month programme { code } component { code } planYear originYear
  source capital planned allocated carriedOver disbursed settled transferred synthetic disbursementRate { value asOf }`;
const list = `query ($filter: FundingFilter, $groupBy: [FundingDimension!]!) {
  funding(filter: $filter, groupBy: $groupBy, first: 1000) { totalCount nodes { ${group} } }
}`;

/** A day by which everything was entered: it changes no answer, but sends the reader to the ledger. */
const endOfTime = '9999-12-31';

function fieldArguments(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')
    .replaceAll(/(groupBy|level|capital|source): (\[[^\]]*\]|"\w+")/g, (text) => text.replaceAll('"', ''));
}

/** Where to look: everywhere, or within a place of any level. */
const placeArbitrary = fc.constantFrom(null, ...units.map(({ id }) => id));

describe.each(testDatabases)('the kept sums of any ledger on $name', (database) => {
  let graph: TestGraph;
  const run = (text: string) => graph.server.bulk((connection) => connection.execute(text));

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
  });
  afterAll(() => graph.close());

  it('are what it sums to after every insertion and truncation', async () => {
    await fc.assert(
      fc.asyncProperty(stepsArbitrary, async (steps) => {
        for (const step of steps) {
          if (step === 'empty') await run('truncate finance.ledger_entry');
          else await insertEntries(graph.server, step);
          expect(await run(differences)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('give the list the answer that the ledger gives', async () => {
    await run('truncate finance.ledger_entry');
    await fc.assert(
      fc.asyncProperty(
        batchArbitrary,
        questionArbitrary,
        placeArbitrary,
        async (entries, question, within) => {
          const { level, groupBy, filter, includePredecessors } = question;
          await insertEntries(graph.server, entries);
          const chosen = { ...filter, level, within, includePredecessors };
          const ask = (more: object) => graph.ask(list, { groupBy, filter: { ...chosen, ...more } });
          expect(await ask({})).toEqual(await ask({ knownOn: endOfTime }));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('give units and programmes the answers that the ledger gives', async () => {
    const ids = units.map(({ id }) => id);
    await run('truncate finance.ledger_entry');
    await fc.assert(
      fc.asyncProperty(batchArbitrary, questionArbitrary, async (entries, question) => {
        await insertEntries(graph.server, entries);
        const { level, groupBy, filter, includePredecessors } = question;
        const { programmes: _programmes, ...further } = filter;
        const own = fieldArguments({ groupBy, includePredecessors, ...filter });
        const within = `${own}, level: ${level}`;
        const read = (day: string) =>
          Promise.all([
            graph.readUnits(ids, `own: funding(${own}${day}) { ${group} }`),
            graph.readUnits(ids, `within: funding(${within}${day}) { ${group} }`),
            readProgrammes(
              graph,
              ['GN', 'NTM'],
              `funding(${fieldArguments({ groupBy, level, ...further })}${day}) { ${group} }`,
            ),
          ]);
        expect(await read('')).toEqual(await read(`, knownOn: "${endOfTime}"`));
      }),
      { numRuns: 30 },
    );
  });
});
