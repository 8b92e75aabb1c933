import type { Settings } from '../config/settings.js';

/** How a server speaks HTTP, whatever it answers. */
export interface HttpOptions {
  /** Origins whose pages may call it and read the answers; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** Whether answers are compressed for whoever accepts that. */
  readonly compression: boolean;
  /** Which proxies may say from where a request comes: all or none, or their addresses. */
  readonly trustProxy: boolean | string;
}

/** Without any setting: compressed, and for pages of its own origin alone. */
export const plainHttp: HttpOptions = { corsOrigins: [], compression: true, trustProxy: false };

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
  };
}
