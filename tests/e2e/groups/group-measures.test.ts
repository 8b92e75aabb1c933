import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../../support/start-test-platform.js';
import { type GroupField, groupFields, orderFieldOf, type View, views } from './group-fields.js';
import { type GroupQuestion, groupQuestions } from './group-questions.js';

type Value = number | null;
type Look = 'value' | View;

function fieldOf({ field }: GroupQuestion): GroupField {
  return groupFields.find(({ name }) => name === field) as GroupField;
}

function measuresOf(question: GroupQuestion): readonly string[] {
  return fieldOf(question).measures.filter((measure) => !question.without?.includes(measure));
}

/** A measure as it is selected: the rate of money is an object, but not where it is seen beside others. */
function selected(measure: string): string {
  return measure === 'disbursementRate' ? 'disbursementRate { value }' : measure;
}

function seen(group: Json, measure: string, look: Look): Value {
  if (look !== 'value') return group[look][measure];
  return measure === 'disbursementRate' ? group[measure].value : group[measure];
}

const keyOf = (group: Json, { year }: GroupQuestion, further = 0) =>
  `${group.presentProvince?.id} ${Number(group[year[1]]) + further}`;

/** What a view must be, from the measures of all groups. */
function byHand(groups: readonly Json[], question: GroupQuestion, measure: string, view: View) {
  const { additive } = fieldOf(question);
  const figureOf = (group: Json) => seen(group, measure, 'value');
  const groupAt = new Map(groups.map((group) => [keyOf(group, question), group]));
  const total = groups.reduce((sum, group) => sum + (figureOf(group) ?? 0), 0);
  return (group: Json): Value => {
    const value = figureOf(group);
    if (view === 'shareOfTotal' || view === 'perHead') {
      const whole = view === 'perHead' ? group.people?.count : total;
      return value === null || !whole || !additive.has(measure) ? null : value / whole;
    }
    const earlier = groupAt.get(keyOf(group, question, -1));
    const before = earlier ? figureOf(earlier) : null;
    if (value === null || before === null) return null;
    if (view === 'change') return value - before;
    return before === 0 ? null : (value - before) / Math.abs(before);
  };
}

/** Groups in an order: those without a value last, ties as they stood. */
function sortedBy(groups: readonly Json[], figureOf: (group: Json) => Value, sign: 1 | -1): Json[] {
  const known = groups.filter((group) => figureOf(group) !== null);
  const sorted = known.toSorted((one, other) => sign * (Number(figureOf(one)) - Number(figureOf(other))));
  return [...sorted, ...groups.filter((group) => figureOf(group) === null)];
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** The data set has reports of one year: a part of them again, a year earlier and later than they were. */
const reportsOfYearBefore = `
  insert into programmes.progress_report
  select id || '/before', schedule_code, unit_id, recipient_unit_id, period, due_on - 365,
    submitted_on - 365 + abs(hashtext(id)) % 9, synthetic, source_id, quote, confidence, note, note_vi
  from programmes.progress_report where abs(hashtext(id)) % 3 > 0`;

const cases = groupQuestions.flatMap((question) =>
  measuresOf(question).map((measure) => [question.field, measure, question] as const),
);

describe('every measure of every group', () => {
  let platform: TestPlatform;
  const asked = new Map<GroupQuestion, Promise<readonly Json[]>>();
  beforeAll(async () => {
    platform = await startTestPlatform();
    await platform.server.bulk((connection) => connection.execute(reportsOfYearBefore));
  });
  afterAll(() => platform?.close());

  const list = (question: GroupQuestion, further: string, selection: string) => {
    const { field, common, place, year } = question;
    return `${field}(${common}, groupBy: [${place}, ${year[0]}], first: 1000 ${further}) { nodes { ${selection} } }`;
  };
  const key = ({ year }: GroupQuestion) => `presentProvince { id } ${year[1]}`;

  /** All groups of a question with all that is measured of them, asked for once. */
  function groupsOf(question: GroupQuestion): Promise<readonly Json[]> {
    const known = asked.get(question) ?? readGroups(question);
    asked.set(question, known);
    return known;
  }

  async function readGroups(question: GroupQuestion): Promise<readonly Json[]> {
    const measures = measuresOf(question);
    const { views: offered } = fieldOf(question);
    const beside = offered.map((view) => `${view} { ${measures.join(' ')} }`);
    const people = offered.includes('perHead') ? 'people { count }' : '';
    const selection = `${key(question)} ${measures.map(selected).join(' ')} ${beside.join(' ')} ${people}`;
    const { data, errors } = await ask(platform.url, `{ ${list(question, '', selection)} }`);
    expect(errors).toBeUndefined();
    return data[question.field].nodes;
  }

  it('is asked about here', () => {
    expect(groupFields.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(groupQuestions.map(({ field }) => field))].toSorted(),
    );
    for (const { name, measures } of groupFields) {
      const covered = groupQuestions.filter(({ field }) => field === name).flatMap(measuresOf);
      expect([...new Set(covered)].toSorted()).toEqual([...measures].toSorted());
    }
  });

  it.each(groupQuestions.map((question) => [question.field, question] as const))(
    '%s are of several places and years, so that there is something to compare',
    async (_, question) => {
      const groups = await groupsOf(question);
      expect(new Set(groups.map((group) => group.presentProvince?.id)).size).toBeGreaterThan(2);
      expect(new Set(groups.map((group) => group[question.year[1]])).size).toBeGreaterThan(1);
    },
  );

  it.each(cases)('%s: %s is seen beside others as by hand', async (_, measure, question) => {
    const groups = await groupsOf(question);
    for (const view of fieldOf(question).views) {
      const expected = byHand(groups, question, measure, view);
      for (const group of groups) {
        const value = expected(group);
        const label = `${view} of ${keyOf(group, question)}`;
        expect(seen(group, measure, view), label).toEqual(value === null ? null : expect.closeTo(value, 6));
      }
    }
  });

  it.each(cases)(
    '%s: %s is bounded and ordered by, whichever way it is seen',
    async (_, measure, question) => {
      const groups = await groupsOf(question);
      const { additive, views: offered } = fieldOf(question);
      for (const look of ['value', ...offered] as const) {
        const figureOf = (group: Json) => seen(group, measure, look);
        const bound = middle(groups.map(figureOf).filter((value) => value !== null));
        const bounds = (kind: string) =>
          look === 'value'
            ? `{ ${measure}: { ${kind}: ${bound} } }`
            : `{ ${look}: { ${measure}: { ${kind}: ${bound} } } }`;
        const of = look === 'value' ? '' : `, of: ${views[look]}`;
        const order = (direction: string) =>
          `, orderBy: [{ field: ${orderFieldOf(measure)}, direction: ${direction}${of} }]`;
        const { data, errors } = await ask(
          platform.url,
          `{ atLeast: ${list(question, `, having: ${bounds('gte')}`, key(question))}
          less: ${list(question, `, having: ${bounds('lt')}`, key(question))}
          up: ${list(question, order('ASC'), key(question))} down: ${list(question, order('DESC'), key(question))} }`,
        );
        if ((look === 'shareOfTotal' || look === 'perHead') && !additive.has(measure)) {
          expect(errors?.map(({ message }) => message)).toEqual(
            Array.from({ length: 4 }, () => expect.stringContaining(`${measure} does not add up to a total`)),
          );
          continue;
        }
        expect(errors).toBeUndefined();
        const keys = (nodes: readonly Json[]) => nodes.map((group) => keyOf(group, question));
        const met = (holds: (value: number) => boolean) =>
          groups.filter((group) => {
            const value = figureOf(group);
            return value !== null && holds(value);
          });
        expect(keys(data.atLeast.nodes), look).toEqual(keys(met((value) => value >= bound)));
        expect(keys(data.less.nodes), look).toEqual(keys(met((value) => value < bound)));
        expect(keys(data.up.nodes), look).toEqual(keys(sortedBy(groups, figureOf, 1)));
        expect(keys(data.down.nodes), look).toEqual(keys(sortedBy(groups, figureOf, -1)));
      }
    },
  );

  it.each(cases)('%s: the first by %s of each year are those by hand', async (_, measure, question) => {
    const groups = await groupsOf(question);
    const [dimension, field] = question.year;
    const order = `orderBy: [{ field: ${orderFieldOf(measure)}, direction: DESC }]`;
    const { data, errors } = await ask(
      platform.url,
      `{ ${list(question, `, ${order}, top: { first: 2, per: [${dimension}] }`, key(question))} }`,
    );
    expect(errors).toBeUndefined();
    const sorted = sortedBy(groups, (group) => seen(group, measure, 'value'), -1);
    const first = Map.groupBy(sorted, (group) => group[field]);
    const expected = sorted.filter((group) => first.get(group[field])?.slice(0, 2).includes(group));
    expect(data[question.field].nodes.map((group: Json) => keyOf(group, question))).toEqual(
      expected.map((group) => keyOf(group, question)),
    );
  });
});
