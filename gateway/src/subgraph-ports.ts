/** The subgraphs of the platform, in the order of their ports. */
export const subgraphNames = ['geography', 'programmes', 'indicators', 'finance'] as const;

/** The name of a subgraph: of its package's folder and its database schema too. */
export type SubgraphName = (typeof subgraphNames)[number];

/** The port of a gateway that is told none. */
export const defaultGatewayPort = 4000;

/** The port of a subgraph that is a server of its own: they follow the gateway's, 4001 to 4004 unless said. */
export function subgraphPort(name: SubgraphName, gatewayPort = defaultGatewayPort): number {
  return gatewayPort + 1 + subgraphNames.indexOf(name);
}
