import { type Analysis, measureAnalysis } from './checks/analysis.ts';
import { compareAnswers } from './checks/compare-answers.ts';
import { type Compression, measureCompression } from './checks/compression.ts';
import { type Exports, measureExports } from './checks/exports.ts';
import { measureGroupBy } from './checks/group-by.ts';
import { measureGrowth } from './checks/growth.ts';
import { representationsPerRequest } from './checks/representations-per-request.ts';
import { measureSearch, type Search } from './checks/search.ts';
import { statementsPerRequest } from './checks/statements-per-request.ts';
import { names } from './contestants/names.ts';
import { type RunningContestants, startContestants } from './contestants/start-contestants.ts';
import { servePlatform } from './contestants/start-servers.ts';
import { dropDatabase, emptyDatabase } from './databases/empty-database.ts';
import { seededDatabase } from './databases/seeded-database.ts';
import { withClient } from './databases/with-client.ts';
import { measureContestants } from './load/measure-contestants.ts';
import { warmUp } from './load/warm-up.ts';
import { type Mode, modes } from './modes.ts';
import { leftBehind } from './profile/left-behind.ts';
import { takeProfile } from './profile/take-profile.ts';
import { provinceCodes, type Question, questionsAbout } from './questions.ts';
import { environment } from './report/environment.ts';
import type { Results } from './report/results.ts';
import { startAndFlagship } from './start-and-flagship.ts';

const began = performance.now();

/** Does one step and says how far the run is. */
async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${title}`);
  return work();
}

async function measureRunning(
  running: RunningContestants,
  databaseUrl: string,
  questions: readonly Question[],
  { plan, compared, warmUpTime, profileTime }: Mode,
) {
  const asked = questions.slice(0, compared);
  await step('All answer the same', () => compareAnswers(running.all, asked));
  await step('Warm-up', async () => {
    for (const contestant of running.all) {
      const end = performance.now() + warmUpTime;
      // An answer is kept from its second request on.
      const untilKept = (sent: number) => sent < 2 * questions.length;
      const inTime = () => performance.now() < end;
      await warmUp(contestant, questions, contestant.name === names.cached ? untilKept : inTime);
    }
  });
  const measurements = await step('Contestants, in turns', () =>
    withClient(databaseUrl, (client) => measureContestants(running.all, questions, plan, client)),
  );
  const ours = running.all.find(({ name }) => name === names.ours);
  const groupBy = await step('National group-by', () => measureGroupBy(ours?.url ?? ''));
  const search = await step('Search', () => measureSearch(ours?.url ?? '', databaseUrl));
  const analysis = await step('Questions', () => measureAnalysis(ours?.url ?? '', databaseUrl));
  const representations = await step('Representations', () =>
    representationsPerRequest(running.subgraphUrls, questions[0] as Question),
  );
  const outliving = await step('What requests leave behind', () =>
    leftBehind(databaseUrl, running.subgraphUrls, questions, profileTime),
  );
  return {
    compared: asked.length,
    measurements,
    groupBy,
    search,
    analysis,
    representations,
    leftBehind: outliving,
  };
}

async function measureStarts() {
  const url = await emptyDatabase('bench_start');
  const starts = await startAndFlagship(url);
  await dropDatabase('bench_start');
  return starts;
}

async function onPlatform<Result>(
  modeName: keyof typeof modes,
  title: string,
  measure: (url: string, databaseUrl: string, processId: number) => Promise<Result>,
): Promise<Result> {
  const mode = modes[modeName];
  const databaseUrl = await step('Database', () => seededDatabase(mode.database, mode.scale));
  const platform = await step('Start', () =>
    servePlatform(4730, { DATABASE_URL: databaseUrl, RESPONSE_CACHE_MEGABYTES: '0' }),
  );
  return step(title, () => measure(platform.url, databaseUrl, platform.id)).finally(() => platform.stop());
}

/** Measures searches alone, on a platform in one process. */
export function measureSearchAlone(modeName: keyof typeof modes): Promise<Search> {
  return onPlatform(modeName, 'Search', measureSearch);
}

/** Measures the questions that have a statement beside them, and nothing else. */
export function measureAnalysisAlone(modeName: keyof typeof modes): Promise<Analysis[]> {
  return onPlatform(modeName, 'Questions', measureAnalysis);
}

/** Measures files of a whole list, and nothing else. */
export function measureExportsAlone(modeName: keyof typeof modes): Promise<Exports> {
  return onPlatform(modeName, 'Files of all pages', measureExports);
}

/** Measures the flagship alone, with and without compression. */
export async function measureCompressionAlone(modeName: keyof typeof modes): Promise<Compression[]> {
  const { database, scale, plan, compared } = modes[modeName];
  const databaseUrl = await step('Database', () => seededDatabase(database, scale));
  const questions = questionsAbout(await provinceCodes(databaseUrl)).slice(0, compared);
  return step('With and without compression, in turns', () =>
    measureCompression(databaseUrl, questions, plan),
  );
}

/** Measures all that a mode asks for, one thing after another. */
export async function measureEverything(modeName: keyof typeof modes): Promise<Results> {
  const mode = modes[modeName];
  const databaseUrl = await step('Database', () => seededDatabase(mode.database, mode.scale));
  const codes = await provinceCodes(databaseUrl);
  const questions = questionsAbout(codes);
  const running = await step('Start of the contestants', () => startContestants(databaseUrl, mode.leftOut));
  const measured = await measureRunning(running, databaseUrl, questions, mode).finally(() => running.stop());
  const few = questions.slice(0, 9);
  return {
    environment: await withClient(databaseUrl, environment),
    plan: mode.plan,
    provinces: codes.length,
    ...measured,
    statements: await step('SQL statements', () => statementsPerRequest(databaseUrl, few)),
    profile: await step('Profile', () => takeProfile(databaseUrl, questions, mode.profileTime)),
    exports: mode.whole ? await measureExportsAlone(modeName) : null,
    growth: mode.whole ? await step('Growth', () => measureGrowth(databaseUrl, codes)) : null,
    starts: mode.whole ? await step('Starts at demo scale', measureStarts) : null,
  };
}
