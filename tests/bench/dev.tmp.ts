import { compareAnswers } from './checks/compare-answers.ts';
import { startContestants } from './contestants/start-contestants.ts';
import { seededDatabase } from './databases/seeded-database.ts';
import { withClient } from './databases/with-client.ts';
import { measureContestants } from './load/measure-contestants.ts';
import { warmUp } from './load/warm-up.ts';
import { provinceCodes, questionsAbout } from './questions.ts';
const t = () => (performance.now() / 1000).toFixed(1);
const url = await seededDatabase('bench_national', 'national');
const codes = await provinceCodes(url);
const questions = questionsAbout(codes);
console.log(t(), codes.length, questions.length);
const running = await startContestants(url);
console.log(t(), 'started');
try {
  await compareAnswers(running.all, questions.slice(0, 8)); console.log(t(), 'equal');
  for (const c of running.all) { await warmUp(c, questions, 3000); console.log(t(), 'warm', c.name); }
  console.table(await withClient(url, (db) => measureContestants(running.all, questions.slice(0,30), { rounds: 1, budget: 1e5, window: 2500, clients: 16 }, db)));
  console.log(t());
} finally { await running.stop(); }
