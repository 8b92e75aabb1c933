import { SettingsError } from '@ntp-graph/kit';

/** The subgraphs of the platform, in the order of their ports. */
export const subgraphNames = ['geography', 'programmes', 'indicators', 'finance'] as const;

/** The name of a subgraph: of its package's folder and its database schema too. */
export type SubgraphName = (typeof subgraphNames)[number];

/** The port of a gateway that is told none. */
export const defaultGatewayPort = 4000;

const largestPort = 65_535;

/**
 * The ports of the subgraphs as servers of their own: those after the gateway's, 4001 to 4004 after 4000.
 *
 * @throws SettingsError when no ports follow the gateway's
 */
export function servicePorts(gatewayPort: number): Readonly<Record<SubgraphName, number>> {
  const last = largestPort - subgraphNames.length;
  if (gatewayPort < 1 || gatewayPort > last) {
    throw new SettingsError(
      `PORT is ${gatewayPort}: the services take the four ports after it; expected 1 to ${last}`,
    );
  }
  const ports = subgraphNames.map((name, index) => [name, gatewayPort + 1 + index]);
  return Object.fromEntries(ports) as Record<SubgraphName, number>;
}
