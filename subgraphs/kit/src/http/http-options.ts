import type { Settings } from '../config/settings.js';

/** How a server speaks HTTP, whatever it answers. */
export interface HttpOptions {
  /** Origins whose pages may call it and read the answers; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** Whether answers are compressed for whoever accepts that. */
  readonly compression: boolean;
  /** Which proxies may say from where a request comes: all or none, or their addresses. */
  readonly trustProxy: boolean | string;
  /** Milliseconds for which a client may take nothing of its answer. */
  readonly writeTimeout: number;
  /** Milliseconds for which a server that stops still takes requests, and says that it stops. */
  readonly stopDelay: number;
  /** Milliseconds that requests under way then have to finish. */
  readonly stopDeadline: number;
}

/** Without any setting: compressed, and for pages of its own origin alone. */
export const plainHttp: HttpOptions = {
  corsOrigins: [],
  compression: true,
  trustProxy: false,
  writeTimeout: 30_000,
  stopDelay: 0,
  stopDeadline: 10_000,
};

function trustedProxies(setting: string): HttpOptions['trustProxy'] {
  if (setting === 'none') return false;
  return setting === 'all' ? true : setting;
}

/** What the settings say of HTTP. */
export function httpOptions(settings: Settings): HttpOptions {
  return {
    corsOrigins: settings.CORS_ORIGINS?.split(',') ?? [],
    compression: settings.COMPRESSION === 'on',
    trustProxy: trustedProxies(settings.TRUST_PROXY),
    writeTimeout: settings.WRITE_TIMEOUT,
    stopDelay: settings.STOP_DELAY,
    stopDeadline: settings.STOP_DEADLINE,
  };
}
