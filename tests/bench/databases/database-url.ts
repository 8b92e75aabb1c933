/** The PostgreSQL to measure on: a superuser's URL; the databases made there are called `bench_*`. */
export const serverUrl = process.env.BENCH_DATABASE_URL || 'postgres://postgres@127.0.0.1/postgres';

/** The URL of another database of that server. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
