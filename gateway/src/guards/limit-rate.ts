import { type HttpPlugin, Refusal } from '@ntp-graph/kit';

const minute = 60_000;

/** A program on this machine is no stranger, and a proxy on it stands for many (TRUST_PROXY tells them apart). */
function isOfThisMachine({ ip }: { readonly ip: string }): boolean {
  return ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.');
}

/** Refuses more than so many requests a minute from one address, or one network of IPv6; 0 refuses none. */
export function limitRate(perMinute: number): HttpPlugin {
  return async (app) => {
    if (perMinute === 0) return;
    const { default: rateLimit } = await import('@fastify/rate-limit');
    await app.register(rateLimit, {
      max: perMinute,
      timeWindow: minute,
      allowList: isOfThisMachine,
      enableDraftSpec: true,
      addHeadersOnExceeding: {
        'ratelimit-limit': false,
        'ratelimit-remaining': false,
        'ratelimit-reset': false,
      },
      errorResponseBuilder: (_request, { after }) =>
        new Refusal(
          429,
          'RATE_LIMITED',
          `More than ${perMinute} requests came from your address within a minute; try again in ${after}.`,
        ),
    });
  };
}
