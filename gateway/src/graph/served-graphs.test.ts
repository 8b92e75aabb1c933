import { readFileSync } from 'node:fs';
import { everybody, openLogger } from '@ntp-graph/kit';
import { register } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCaching } from '../caching/open-caching.js';
import { executionCounter } from '../execution/execution-gateway.js';
import { countedExecutions } from '../execution/testing/counted-executions.js';
import { defaultLimits } from '../limits/limits.js';
import { PersistedDocuments } from '../limits/persisted-documents.js';
import { OperationNames, readyOperations } from '../observing/operation-names.js';
import { RequestObserver } from '../observing/request-observer.js';
import { SourcePool } from '../sources/source-pool.js';
import { subgraphNames } from '../subgraph-ports.js';
import { schemaFolder, supergraphPath } from '../supergraph/supergraph-path.js';
import { wholeGraph } from './graph-variant.js';
import { ServedGraphs } from './served-graphs.js';

/** A port on which nothing answers: what is asked there fails, once it is planned. */
const nowhere = 'http://127.0.0.1:1/graphql';

const supergraphSdl = readFileSync(supergraphPath, 'utf8');
const changed = (from: string | RegExp, to: string) => supergraphSdl.replace(from, to);
const withAnotherField = changed(/^(type Query\b[^{]*\{)/m, '$1 added: Int @join__field(graph: GEOGRAPHY)');
const withoutReportedFigures = changed(/^ {2}reportedFigures\(/m, '  figuresReported(');

describe('graphs that are served', () => {
  let lines: { readonly level: number; readonly msg: string }[];
  let graphs: ServedGraphs;
  beforeEach(async () => {
    register.resetMetrics();
    lines = [];
    const logger = openLogger('test', 'info', { write: (line) => void lines.push(JSON.parse(line)) });
    const persisted = await PersistedDocuments.read(`${schemaFolder}operations`);
    const urls = Object.fromEntries(subgraphNames.map((name) => [name, nowhere]));
    const sources = { local: [], urls, deadline: 1000 };
    graphs = await ServedGraphs.open(supergraphSdl, [wholeGraph], {
      sources,
      pool: new SourcePool(sources),
      caching: await openCaching({ megabytes: 1 }, () => {}),
      documents: { limits: defaultLimits, introspection: true, suggestions: true, only: null },
      persisted,
      observer: new RequestObserver({
        names: new OperationNames(readyOperations(persisted.texts())),
        logger,
        slow: 0,
      }),
      access: {},
      policies: {},
      requestDeadline: 5000,
      planningDeadline: undefined,
      mostConditionUnits: undefined,
      logger,
    });
  });
  afterEach(() => graphs.close());

  const metricOf = async (name: string, labels = {}) => {
    const { values = [] } = (await register.getSingleMetric(name)?.get()) ?? {};
    return values.find((one) => JSON.stringify(one.labels) === JSON.stringify(labels))?.value;
  };
  const refusedNow = () => metricOf('ntp_graph_supergraph_refused');
  const refusedLoads = () => metricOf('ntp_graph_supergraph_loads_total', { outcome: 'refused' });

  function ask(query: string) {
    return graphs.of(wholeGraph).pages.ask({
      id: 'r1',
      method: 'POST',
      caller: everybody,
      headers: { 'content-type': 'application/json' },
      search: '',
      text: '',
      body: { query },
    });
  }

  it('refuse what cannot be used once, however often it is found', async () => {
    for (let time = 0; time < 2; time += 1) await graphs.replace('type Query { a: Int }');
    expect(lines.map(({ msg }) => msg)).toEqual([
      expect.stringContaining(
        'The supergraph cannot be used, and the one before is served on: It is no composed',
      ),
    ]);
    expect([await refusedLoads(), await refusedNow()]).toEqual([1, 1]);
    expect(graphs.notes).toEqual([expect.stringContaining('is not served: It is no composed')]);
    await graphs.replace(supergraphSdl);
    expect([graphs.notes, await refusedNow()]).toEqual([[], 0]);
    await graphs.replace('type Query { a: Int }');
    expect(await refusedLoads()).toBe(2);
  });

  it('forget that a place could not be read as soon as it can be, and nothing else', async () => {
    for (let time = 0; time < 2; time += 1) graphs.cannotRead(new Error('https://host/ cannot be reached'));
    expect(lines).toHaveLength(1);
    expect(graphs.notes).toEqual([expect.stringContaining('in vain since')]);
    expect([await refusedLoads(), await refusedNow()]).toEqual([undefined, 1]);
    await graphs.replace('}');
    expect(graphs.notes).toHaveLength(2);
    graphs.canRead();
    expect(graphs.notes).toEqual([expect.stringContaining('is not served: ')]);
    expect(await refusedNow()).toBe(1);
  });

  it('have planned the ready operations before they take the place of others', async () => {
    await graphs.replace(withAnotherField);
    executionCounter.reset();
    const query = readFileSync(`${schemaFolder}operations/reported-figures.graphql`, 'utf8');
    await ask(query);
    await ask('{ added }');
    expect(await countedExecutions()).toEqual({ 'compiled.hit': 1, 'compiled.miss': 1 });
  });

  it('say which ready operations fit no more, and serve the others', async () => {
    await graphs.replace(withoutReportedFigures);
    expect(graphs.notes).toEqual([
      'operations that no longer fit the supergraph: reported-figures, source-figures',
    ]);
    expect(await refusedNow()).toBe(0);
    await graphs.replace(supergraphSdl);
    expect(graphs.notes).toEqual([]);
  });
});
