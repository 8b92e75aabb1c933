// What is used of PostGraphile, so that the types can be checked before this folder's dependencies are installed.
declare module 'postgraphile' {
  import type { Server } from 'node:http';

  interface Service {
    addTo(server: Server): Promise<void>;
  }
  export function postgraphile(preset: object): { createServ(adaptor: unknown): Service };
}
declare module 'postgraphile/presets/amber' {
  export const PostGraphileAmberPreset: object;
}
declare module 'postgraphile/adaptors/pg' {
  export function makePgService(options: { pool: object; schemas: readonly string[] }): object;
}
declare module 'postgraphile/grafserv/node' {
  export const grafserv: unknown;
}
declare module 'postgraphile/utils' {
  export function jsonPgSmartTags(tags: object): object;
}
