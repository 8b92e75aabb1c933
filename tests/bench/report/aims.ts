import type { Exports } from '../checks/exports.ts';
import type { Search } from '../checks/search.ts';
import { names } from '../contestants/names.ts';
import type { Measurement } from '../load/measurement.ts';
import type { Results } from './results.ts';

/** Something aimed at, and what was measured of it. */
export interface Aim {
  readonly name: string;
  readonly aim: string;
  readonly measured: string;
  readonly reached: boolean;
}

function atMost(name: string, limit: number, measured: number, unit = ''): Aim {
  return {
    name,
    aim: `${limit}${unit} or less`,
    measured: `${measured.toFixed(2)}${unit}`,
    reached: measured <= limit,
  };
}

function atLeast(name: string, limit: number, measured: number): Aim {
  return { name, aim: `${limit} or more`, measured: measured.toFixed(2), reached: measured >= limit };
}

/** What searches by name aim at. */
export function searchAim({ p50 }: Search): Aim {
  return atMost('search by name, p50', 10, p50, ' ms');
}

/** What files of all pages aim at. */
export function exportAims({ copySeconds, files }: Exports): Aim[] {
  const [csv] = files.filter(({ format }) => format === 'csv');
  const growth = Math.max(...files.map((file) => file.growth));
  return [
    atMost('CSV of all pages to COPY through psql', 4, (csv?.seconds ?? Number.NaN) / copySeconds),
    atMost('memory that a file of all pages takes', 150, growth, ' MB'),
  ];
}

/** What the platform aims at, against what this run has measured. */
export function aims({
  measurements,
  statements,
  representations,
  growth,
  groupBy,
  search,
  exports,
}: Results): Aim[] {
  const of = (name: string) => measurements.find((measurement) => measurement.name === name) as Measurement;
  const { floor, postgraphile, stock, oursHttp, ours, cached } = names;
  const throughput = (a: string, b: string) => of(a).throughput / of(b).throughput;
  const most = Math.max(
    ...representations
      .filter(({ gateway }) => gateway === oursHttp)
      .map(({ sent, distinct }) => sent / distinct),
  );
  return [
    atMost('p50, ours in process to hand-written SQL', 1, of(ours).p50 / of(floor).p50),
    atLeast('throughput, ours in process to PostGraphile', 2.5, throughput(ours, postgraphile)),
    atLeast(
      'throughput, our gateway to the stock one, same HTTP subgraphs',
      1.5,
      throughput(oursHttp, stock),
    ),
    atLeast(
      'processor time of the stock gateway to ours, same HTTP subgraphs',
      2.5,
      of(stock).askedTime / of(oursHttp).askedTime,
    ),
    atLeast('throughput, ours cached to PostGraphile', 20, throughput(cached, postgraphile)),
    atMost('SQL statements for the flagship', 5, statements),
    atMost('representations sent to distinct keys', 1, most),
    ...(growth ? [atMost('p50 when rows grow tenfold', 1.3, growth.p50.many / growth.p50.few)] : []),
    atMost('national group-by, p50', 100, groupBy.p50, ' ms'),
    searchAim(search),
    ...(exports ? exportAims(exports) : []),
  ];
}
