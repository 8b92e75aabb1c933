import { composeWithPartners, type GatewayOptions, type RulesBySubgraph } from '@ntp-graph/gateway';
import type { HttpServer } from '@ntp-graph/kit';
import { FaultySubgraph } from '../../support/faulty-platform.js';
import { startTestPlatform, type TestPlatform } from '../../support/start-test-platform.js';
import { education, educationSdl } from './education.js';
import { startLabour } from './labour.js';

/** A subgraph of a partner as it is composed. */
export interface Partner {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The supergraph of the four and these partners. */
export async function supergraphWith(partners: readonly Partner[]): Promise<string> {
  const entries = partners.map(({ name, url, sdl }) => ({ name, url, schema: { sdl } }));
  const { supergraphSdl, errors } = await composeWithPartners({ configs: [], entries });
  if (!supergraphSdl) throw new Error(errors);
  return supergraphSdl;
}

/** What a partner may take here: little time and little memory, so that tests end soon. */
const rules: RulesBySubgraph = { 'edu-moet': { deadline: 700, megabytes: 1 } };

/** The platform on the demo data, with two partners' subgraphs beside the four. */
export class PartnerPlatform {
  private constructor(
    readonly platform: TestPlatform,
    readonly education: FaultySubgraph,
    readonly partners: readonly Partner[],
    readonly supergraphSdl: string,
    private readonly closing: () => Promise<void>,
  ) {}

  static async start(): Promise<PartnerPlatform> {
    const [platform, schools, labour] = await Promise.all([
      startTestPlatform(),
      FaultySubgraph.start(education),
      startLabour(),
    ]);
    const partners = [
      { name: 'edu-moet', url: schools.url, sdl: educationSdl },
      { name: 'labour', url: labour.url, sdl: labour.sdl },
    ];
    const supergraphSdl = await supergraphWith(partners);
    return new PartnerPlatform(platform, schools, partners, supergraphSdl, async () => {
      schools.close();
      labour.close();
      await platform.close();
    });
  }

  /** A gateway before all six, with these options. */
  startGateway(
    sources: Partial<GatewayOptions['sources']> = {},
    further: Partial<GatewayOptions> = {},
  ): Promise<HttpServer> {
    return this.platform.startReplica({
      supergraphSdl: this.supergraphSdl,
      sources: {
        local: this.platform.subgraphs,
        urls: {},
        deadline: 10_000,
        limits: { megabytes: 64, failures: 1000 },
        rules,
        ...sources,
      },
      ...further,
    });
  }

  close(): Promise<void> {
    return this.closing();
  }
}
