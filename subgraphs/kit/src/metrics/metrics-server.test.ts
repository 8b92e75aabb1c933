import { describe, expect, it } from 'vitest';
import { readSettings } from '../config/settings.js';
import { openLogger } from '../logging/open-logger.js';
import { metricsOptions, openMetrics } from './metrics-server.js';
import './observed-statement.js';

const logger = openLogger('test', 'silent');

describe('the metrics of a server', () => {
  it('are its own to answer, where no setting names a port', async () => {
    const { routes, own } = await openMetrics(metricsOptions(readSettings({})), logger);
    expect(routes).toHaveLength(1);
    expect(own).toBeNull();
  });

  it('are answered on METRICS_PORT alone, and on this machine alone unless METRICS_HOST says otherwise', async () => {
    const options = metricsOptions(readSettings({ METRICS_PORT: '0' }));
    expect(options).toEqual({ port: 0, host: '127.0.0.1' });
    const { routes, own } = await openMetrics(options, logger);
    expect(routes).toEqual([]);
    const response = await fetch(`${own?.url}/metrics`);
    expect(await response.text()).toContain('# TYPE ntp_graph_sql_duration_seconds histogram');
    expect((await fetch(`${own?.url}/graphql`)).status).toBe(404);
    await own?.close();
  });
});
