import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { GraphQLError } from 'graphql';
import type { OpenSpan, Tracing } from './tracing.js';

/** Where traces go, and how many. */
export interface OpenTelemetryOptions {
  /** The collector, as OTEL_EXPORTER_OTLP_ENDPOINT names it: without a path. */
  readonly endpoint: string;
  /** The share of requests that are traced, from 0 to 1, where whoever asks has not decided it. */
  readonly share: number;
  readonly service: string;
}

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT } as const;

function opened(span: Span): OpenSpan {
  return {
    describe(name, attributes) {
      span.updateName(name).setAttributes(attributes);
    },
  };
}

/** What went wrong, without the message: it may repeat what a client sent. */
function fail(span: Span, error: unknown): void {
  const type = error instanceof GraphQLError ? error.extensions.code : (error as Error | undefined)?.name;
  span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(type));
}

/**
 * Traces by OpenTelemetry, sent as OTLP/JSON. Nothing is registered with its global API, through which Apollo's gateway
 * would write spans of its own.
 */
export function openTelemetry({ endpoint, share, service }: OpenTelemetryOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': service })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('ntp-graph');
  const propagator = new W3CTraceContextPropagator();
  const contexts = new AsyncLocalStorage<Context>();

  return {
    async span({ name, kind, attributes = {}, headers }, work) {
      const around = contexts.getStore() ?? ROOT_CONTEXT;
      const parent = headers ? propagator.extract(around, headers, defaultTextMapGetter) : around;
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes }, parent);
      try {
        return await contexts.run(trace.setSpan(parent, span), () => work(opened(span)));
      } catch (error) {
        fail(span, error);
        throw error;
      } finally {
        span.end();
      }
    },
    headers() {
      const carrier: Record<string, string> = {};
      const context = contexts.getStore();
      if (context) propagator.inject(context, carrier, defaultTextMapSetter);
      return carrier;
    },
    close: () => provider.shutdown(),
  };
}
