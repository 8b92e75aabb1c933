import { composeWithPartners, type GatewayOptions, type RulesBySubgraph } from '@ntp-graph/gateway';
import type { HttpServer } from '@ntp-graph/kit';
import { type Behaviour, FaultySubgraph } from '../../support/faulty-platform.js';
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

/** How much one answer of a partner may have here. */
const rules: RulesBySubgraph = { 'edu-moet': { megabytes: 1 }, labour: { megabytes: 1 } };

/** The platform on the demo data, with two partners' subgraphs beside the four. */
export class PartnerPlatform {
  private constructor(
    readonly platform: TestPlatform,
    readonly education: FaultySubgraph,
    readonly labour: FaultySubgraph,
    private readonly labourAnswers: Behaviour,
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
      { name: 'labour', url: labour.front.url, sdl: labour.sdl },
    ];
    const supergraphSdl = await supergraphWith(partners);
    const close = async () => {
      schools.close();
      labour.close();
      await platform.close();
    };
    const { front, honest } = labour;
    return new PartnerPlatform(platform, schools, front, honest, partners, supergraphSdl, close);
  }

  /** Both partners answer again as they should. */
  mend(): void {
    this.education.behaviour = education;
    this.labour.behaviour = this.labourAnswers;
    for (const partner of [this.education, this.labour]) partner.isSilent = false;
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
        // Long, for a machine that is busy with other tests: what is about a deadline sets its own.
        deadline: 25_000,
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
