/** What is used of Hive Gateway: it is installed by `npm run routers` alone, and the type check must not need it. */
declare module '@graphql-hive/gateway-runtime' {
  export function createGatewayRuntime(options: unknown): unknown;
}
declare module '@graphql-hive/router-runtime' {
  export const unifiedGraphHandler: unknown;
}
