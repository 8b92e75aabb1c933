import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../config/settings.js';
import { startTracing, tracing } from './tracing.js';

const loaded = vi.hoisted(() => ({ times: 0 }));

vi.mock('./open-telemetry.js', () => {
  loaded.times += 1;
  return { openTelemetry: () => ({ close: async () => {} }) };
});

describe('OpenTelemetry', () => {
  afterEach(() => expect(tracing()).toBeNull());

  it('is not loaded unless a setting names a collector, and is let go of at the end', async () => {
    await (await startTracing(readSettings({}), 'test'))();
    expect(loaded.times).toBe(0);
    const end = await startTracing(
      readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }),
      'test',
    );
    expect(loaded.times).toBe(1);
    expect(tracing()).not.toBeNull();
    await end();
  });
});
