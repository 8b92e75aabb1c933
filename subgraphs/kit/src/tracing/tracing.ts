import type { IncomingHttpHeaders } from 'node:http';
import type { Settings } from '../config/settings.js';

/** What is known of a piece of work: plain words and numbers, and never what a client sent. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** A piece of work as a trace shows it. */
export interface SpanOptions {
  readonly name: string;
  /** `server`: answering a request. `client`: waiting for somebody else. */
  readonly kind: 'server' | 'client';
  readonly attributes?: SpanAttributes;
  /** The headers of the request that it answers: they may name the trace that it is part of. */
  readonly headers?: IncomingHttpHeaders;
}

/** A span under way. */
export interface OpenSpan {
  /** Calls it otherwise, once it is known what it is. */
  describe(name: string, attributes: SpanAttributes): void;
}

/** Traces requests. */
export interface Tracing {
  /** Does the work within a span, which is part of the one that the work is begun in. */
  span<Result>(options: SpanOptions, work: (span: OpenSpan) => Promise<Result>): Promise<Result>;
  /** The headers that tell another server which span asks it; none outside of any. */
  headers(): Readonly<Record<string, string>>;
  /** Sends what is left. */
  close(): Promise<void>;
}

let current: Tracing | null = null;

/** What traces the requests of this process; null where nothing does, which is so unless a setting asks for it. */
export function tracing(): Tracing | null {
  return current;
}

const off = async () => {};

/**
 * Traces from now on, where the settings ask for it.
 *
 * @param service what this process is called in the traces
 * @returns what ends it
 */
export async function startTracing(settings: Settings, service: string): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share } = settings;
  if (!endpoint) return off;
  // Loaded only here: most gateways trace nothing, and shall not pay for it.
  const { openTelemetry } = await import('./open-telemetry.js');
  const started = openTelemetry({ endpoint, share, service });
  current = started;
  return async () => {
    if (current === started) current = null;
    await started.close();
  };
}
