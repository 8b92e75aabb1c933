import { readFileSync } from 'node:fs';
import { register } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { explainedMetrics } from './metrics-reference.js';

const reference = new URL('../../../docs/reference/', import.meta.url);

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string }[];
}

const dashboard = JSON.parse(readFileSync(new URL('grafana-dashboard.json', reference), 'utf8')) as {
  readonly panels: readonly Panel[];
};

/** The metrics that a query names; what a histogram is stored as counts as the histogram. */
function metricsIn(query: string): string[] {
  const names = query.match(/\b(?:ntp_graph|nodejs|process)_\w+/g) ?? [];
  return names.map((name) => name.replace(/_(bucket|sum|count)$/, ''));
}

describe('docs/reference/operations.md', () => {
  it('explains every metric as the registry has it, and what to alarm on', () => {
    const page = readFileSync(new URL('operations.md', reference), 'utf8');
    const listed = [...page.matchAll(/^\| `(\w+)` \| (\w+) \| (.+) \| (.+) \|$/gm)];
    expect(listed.map(([, name, kind, meaning, alarm]) => ({ name, kind, meaning, alarm }))).toEqual(
      explainedMetrics(),
    );
    const ours = register.getMetricsAsArray().filter(({ name }) => name.startsWith('ntp_graph_'));
    expect(ours.length).toBeGreaterThan(10);
    expect(listed.map(([, name]) => name)).toEqual(expect.arrayContaining(ours.map(({ name }) => name)));
  });
});

describe('the dashboard', () => {
  const queries = dashboard.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => [title, expr] as const),
  );

  it.each(queries)('asks at "%s" for metrics that exist: %s', (_, query) => {
    const known = new Set(explainedMetrics().map(({ name }) => name));
    const named = metricsIn(query);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('shows every metric of the page', () => {
    const shown = new Set(queries.flatMap(([, query]) => metricsIn(query)));
    expect(explainedMetrics().filter(({ name }) => !shown.has(name))).toEqual([]);
  });
});
