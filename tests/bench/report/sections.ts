import { markdownTable } from '../../support/markdown-table.ts';
import type { Analysis } from '../checks/analysis.ts';
import type { Exports } from '../checks/exports.ts';
import type { Search } from '../checks/search.ts';
import { names } from '../contestants/names.ts';
import type { Measurement } from '../load/measurement.ts';
import { aims } from './aims.ts';
import type { Results } from './results.ts';

/** A part of the page: a title, and what stands under it in Markdown. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const million = (count: number) => `${(count / 1e6).toFixed(2)} million`;

function contestants({ measurements }: Results): Section {
  const rows = measurements.map(({ name, p50, p95, throughput, serverTime, askedTime, databaseTime }) => [
    name,
    p50.toFixed(1),
    p95.toFixed(1),
    throughput.toFixed(1),
    serverTime.toFixed(1),
    askedTime.toFixed(1),
    databaseTime.toFixed(1),
    (serverTime + databaseTime).toFixed(1),
  ]);
  const head = [
    '',
    'p50, ms',
    'p95, ms',
    'requests/s',
    'CPU of servers, ms',
    'of which the one asked',
    'CPU of PostgreSQL, ms',
    'both',
  ];
  const repeated = measurements
    .filter(({ repeated }) => repeated > 0)
    .map(({ name, repeated }) => `Requests that failed and were asked once more, ${name}: ${repeated}.`);
  return { title: 'The flagship', text: [markdownTable([head, ...rows]), ...repeated].join('\n\n') };
}

function ratios({ measurements }: Results): Section {
  const of = (name: string) => measurements.find((measurement) => measurement.name === name) as Measurement;
  const [floor, postgraphile, stock] = [of(names.floor), of(names.postgraphile), of(names.stock)];
  const rows = measurements.map(({ name, p50, throughput }) => [
    name,
    (p50 / floor.p50).toFixed(2),
    (throughput / floor.throughput).toFixed(2),
    (throughput / postgraphile.throughput).toFixed(2),
    (throughput / stock.throughput).toFixed(2),
  ]);
  const head = [
    '',
    'p50 to the floor',
    'throughput to the floor',
    'throughput to PostGraphile',
    'throughput to the stock gateway over HTTP',
  ];
  return { title: 'Ratios', text: markdownTable([head, ...rows]) };
}

function aimsSection(results: Results): Section {
  const rows = aims(results).map(({ name, aim, measured, reached }) => [
    name,
    aim,
    measured,
    reached ? 'reached' : '**not reached**',
  ]);
  return { title: 'Aims', text: markdownTable([['', 'aim', 'measured', ''], ...rows]) };
}

/** What was measured of searches, in words. */
export function searchText({ texts, units, p50, p95 }: Search): string {
  return (
    `Search: ${texts} texts (names, their last two words, unfinished, misspelt, in short) over ${units} units; ` +
    `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms.`
  );
}

function counts({ representations, growth, groupBy, search }: Results): Section {
  const sent = representations.map(({ gateway, document, sent, distinct }) => [
    gateway,
    document,
    String(sent),
    String(distinct),
    (sent / distinct).toFixed(2),
  ]);
  const head = ['', 'document', 'representations sent', 'distinct keys', 'ratio'];
  const grown = growth
    ? `Growth: on the same ${growth.provinces} provinces, p50 is ${growth.p50.few.toFixed(1)} ms where the great tables ` +
      `hold ${million(growth.rows.few)} rows and ${growth.p50.many.toFixed(1)} ms where they hold ${million(growth.rows.many)}.`
    : '';
  const grouped =
    `National group-by: ${groupBy.groups} groups of province and programme, over every entry of every commune in a ` +
    `year; p50 ${groupBy.p50.toFixed(1)} ms, p95 ${groupBy.p95.toFixed(1)} ms.`;
  return {
    title: 'Counts and growth',
    text: [markdownTable([head, ...sent]), grown, grouped, searchText(search)].filter(Boolean).join('\n\n'),
  };
}

/** How many times as long as its statement behind HTTP a question may take. */
const mayTake = 1.5;

/** Each question against its statement. */
export function analysisTable(analysis: readonly Analysis[]): string {
  const rows = analysis.map(({ name, words, ours, sql, floor }) => [
    `${name}: ${words}`,
    ours.toFixed(1),
    sql.toFixed(1),
    floor.toFixed(1),
    (ours / sql).toFixed(2),
    (ours / floor).toFixed(2),
    ours <= mayTake * floor ? 'reached' : '**not reached**',
  ]);
  const head = [
    'question',
    'ours, ms',
    'SQL, ms',
    'SQL behind HTTP, ms',
    'to SQL',
    'to SQL behind HTTP',
    `${mayTake} times that`,
  ];
  return markdownTable([head, ...rows]);
}

function analysisSection({ analysis }: Results): Section {
  return { title: 'Questions against hand-written SQL', text: analysisTable(analysis) };
}

/** Files of a whole list, in words and as a table. */
export function exportsText({ rows, copySeconds, files }: Exports): string {
  const lines = files.map(({ format, seconds, megabytes, growth }) => [
    format,
    seconds.toFixed(1),
    (rows / seconds).toFixed(0),
    (seconds / copySeconds).toFixed(1),
    megabytes.toFixed(0),
    growth.toFixed(0),
  ]);
  const head = ['', 'seconds', 'rows/s', 'to COPY', 'MB of the file', 'MB that the server grew'];
  return (
    `All ${million(rows)} observations as one file (\`all=true\`), ten columns; COPY of the same, in the same order, ` +
    `through psql: ${copySeconds.toFixed(1)} s.\n\n${markdownTable([head, ...lines])}`
  );
}

function exportsSection({ exports }: Results): Section | null {
  return exports && { title: 'Files of all pages', text: exportsText(exports) };
}

function profileSection({ profile, measurements, leftBehind }: Results): Section {
  const ours = measurements.find(({ name }) => name === names.ours) as Measurement;
  const outliving = leftBehind
    .map(({ name, kilobytes }) => `${kilobytes.toFixed(0)} KB (${name})`)
    .join(', ');
  const owners = profile.owners.map(({ name, share }) => [name, percent(share)]);
  const functions = profile.functions.map(({ name, share }) => [`\`${name}\``, percent(share)]);
  return {
    title: 'Where the time goes',
    text: [
      `One request to "${names.ours}" costs ${ours.serverTime.toFixed(1)} ms of the server's processor time and ${ours.databaseTime.toFixed(1)} ms of PostgreSQL's.`,
      `The server was busy ${percent(profile.busy)} of the time under load. Of that, by owner (native code counts for its caller),`,
      'and by function (self time):',
      '',
      markdownTable([['', 'share'], ...owners]),
      '',
      markdownTable([['function', 'share'], ...functions]),
      '',
      `Of what a request makes in memory, ${outliving} outlive a small collection and are copied until a full one.`,
    ].join('\n'),
  };
}

function startsSection({ starts }: Results): Section | null {
  if (!starts) return null;
  const rows = starts.map(({ database, firstStart, restart, peakMemory, p50, p95 }) => [
    database,
    firstStart.toFixed(1),
    restart.toFixed(1),
    peakMemory.toFixed(0),
    p50.toFixed(1),
    p95.toFixed(1),
  ]);
  const head = [
    '',
    'first start, s',
    'restart, s',
    'peak memory, MB',
    'flagship p50, ms',
    'flagship p95, ms',
  ];
  return { title: 'Start and flagship at demo scale', text: markdownTable([head, ...rows]) };
}

/** What a run has to say, in order. */
export function sections(results: Results): Section[] {
  const all = [
    aimsSection,
    contestants,
    ratios,
    analysisSection,
    exportsSection,
    counts,
    profileSection,
    startsSection,
  ];
  return all.map((section) => section(results)).filter((section) => section !== null);
}
