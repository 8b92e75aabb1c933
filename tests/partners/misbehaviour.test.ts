import type { HttpServer } from '@ntp-graph/kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, post } from '../support/ask.js';
import { type FaultySubgraph, json } from '../support/faulty-platform.js';
import { freePort } from '../support/free-port.js';
import { huge, misbehaviours, sendHuge, slow, withErrors } from './support/misbehaviours.js';
import { PartnerPlatform } from './support/partner-platform.js';
import { rssWhile } from './support/rss-while.js';

/** Answers kept would hide a partner that misbehaves later. */
const keepsNothing = { responseCache: { megabytes: 0 } };

let joined: PartnerPlatform;
let gateway: HttpServer;
beforeAll(async () => {
  joined = await PartnerPlatform.start();
  gateway = await joined.startGateway({}, keepsNothing);
});
afterAll(() => joined?.close());
afterEach(() => joined.mend());

const unit = 'province(code: "27", asOf: "2024-12-31")';
const question = `{ ${unit} {
  name schoolCount schools { id name } inspections workplaces { id name }
  money: funding(groupBy: [PROGRAMME]) { disbursed }
} }`;

/** A machine that is busy with other tests may refuse to do more for a moment. */
async function answerOf({ url }: HttpServer): Promise<Answer> {
  for (;;) {
    const answer = await ask(url, question);
    if (answer.errors?.[0]?.extensions.code !== 'OVERLOADED') return answer;
  }
}

const rightAnswers = {
  schoolCount: 3,
  schools: [0, 1, 2].map((number) => ({ id: `2004:27/${number}`, name: `School ${number} of 2004:27` })),
  inspections: 7,
  workplaces: [{ id: '2004:27/0', name: 'Works of 2004:27' }],
};

const partners = [
  { name: 'edu-moet', member: 'education', count: 'schoolCount', list: 'schools', other: 'inspections' },
  { name: 'labour', member: 'labour', count: 'inspections', list: 'workplaces', other: 'schoolCount' },
] as const;

describe.each(partners)('two partners, of whom $name misbehaves', ({ name, member, count, list, other }) => {
  let partner: FaultySubgraph;
  beforeAll(() => {
    partner = joined[member];
  });
  const nothing = { [count]: null, [list]: null };

  /** What all others know is there, and of the partner's own what is named. */
  function expectAllAnd(own: object, { data }: Answer): void {
    const { money, ...found } = data.province;
    expect(money.length).toBeGreaterThan(0);
    expect(found).toEqual({ name: 'Bắc Ninh', ...rightAnswers, ...own });
  }

  /** One error at each of these places and no other, each of which says who failed. */
  function expectErrors(code: string, places: readonly string[], { errors = [] }: Answer): void {
    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual([...places].sort());
    for (const { message, extensions } of errors) {
      expect(message).toContain(name);
      expect(extensions).toEqual({ code, serviceName: name });
    }
  }

  function expectNothingOfIt(code: string, answer: Answer): void {
    expectAllAnd(nothing, answer);
    expectErrors(code, [`province.${count}`, `province.${list}`], answer);
  }

  /** It answers, of the one unit that it is asked for, these fields. */
  function answerWith(fields: object | null): void {
    const entity = fields && { __typename: 'AdministrativeUnit', ...fields };
    partner.behaviour = (response) => json(response, { data: { _entities: [entity] } });
  }

  it('not yet: both answer one question together with the four', async () => {
    const answer = await answerOf(gateway);
    expect(answer.errors).toBeUndefined();
    expectAllAnd({}, answer);
  });

  it.each(misbehaviours)(
    'where it %s, each of its fields has its error, and all else arrives',
    async (_what, behaviour, code) => {
      partner.behaviour = behaviour;
      expectNothingOfIt(code, await answerOf(gateway));
    },
  );

  it.each(slow)(
    'where it %s, nobody waits longer than its deadline, and all else arrives',
    async (_what, behaviour, code) => {
      const hasty = await joined.startGateway({ rules: { [name]: { deadline: 700 } } }, keepsNothing);
      partner.behaviour = behaviour;
      expectNothingOfIt(code, await answerOf(hasty));
    },
  );

  it('where nothing listens, each of its fields has its error, and all else arrives', async () => {
    const closed = `http://127.0.0.1:${await freePort()}/graphql`;
    const without = await joined.startGateway({ urls: { [name]: closed } }, keepsNothing);
    expectNothingOfIt('SOURCE_UNAVAILABLE', await answerOf(without));
  });

  it(`where it sends ${huge.megabytes} MB, it is cut off, and they are never in memory`, async () => {
    partner.behaviour = sendHuge;
    // The gateway, the partner and this test are one process: what is measured is all three together.
    const { answer, risen } = await rssWhile(() => answerOf(gateway));
    expectNothingOfIt('SOURCE_UNAVAILABLE', answer);
    expect(huge.written).toBeLessThan(50);
    expect(risen).toBeLessThan(100);
  });

  it('where it sends bytes after a whole answer, they are no answer to what is asked next', async () => {
    const whole = JSON.stringify({
      data: { _entities: [{ __typename: 'AdministrativeUnit', [count]: 3, [list]: [] }] },
    });
    const forged = JSON.stringify({
      data: { _entities: [{ __typename: 'AdministrativeUnit', [count]: 666, [list]: [] }] },
    });
    partner.behaviour = (response) => {
      const length = `content-type: application/json\r\ncontent-length: ${forged.length}`;
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': String(whole.length),
      });
      response.end(`${whole}HTTP/1.1 200 OK\r\n${length}\r\n\r\n${forged}`);
    };
    expectAllAnd({ [count]: 3, [list]: [] }, await answerOf(gateway));
    joined.mend();
    expectAllAnd({}, await answerOf(gateway));
  });

  it('where it has a null for what cannot be null, that place has an error', async () => {
    answerWith({ [count]: 3, [list]: [{ id: null, name: 'A' }] });
    const answer = await answerOf(gateway);
    expectAllAnd({ [count]: 3, [list]: null }, answer);
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^Cannot return null for non-nullable field \w+\.id\.$/),
        path: ['province', list, 0, 'id'],
        extensions: { code: 'INVALID_VALUE' },
      }),
    ]);
  });

  it('where it leaves out a field that it was asked for, that field has an error', async () => {
    answerWith({ [count]: 3 });
    const answer = await answerOf(gateway);
    expectAllAnd({ [count]: 3, [list]: null }, answer);
    expectErrors('SOURCE_UNAVAILABLE', [`province.${list}`], answer);
  });

  it('where it does not know the unit, its fields are null without an error, which is kept for nobody', async () => {
    const { url } = await joined.startGateway();
    answerWith(null);
    for (let time = 0; time < 3; time += 1) {
      const response = await post(url, { query: question });
      expect(response.headers.get('x-cache')).toBe('miss');
      const answer = (await response.json()) as Answer;
      expect(answer.errors).toBeUndefined();
      expectAllAnd(nothing, answer);
    }
  });

  it('where it answers more than it was asked for, nobody gets it', async () => {
    partner.behaviour = (response) =>
      json(response, {
        data: {
          secret: 1,
          _entities: [
            {
              __typename: 'AdministrativeUnit',
              [count]: 3,
              [list]: [{ id: 'a', name: 'A', secret: 2 }],
              name: 'Elsewhere',
              [other]: 999,
            },
          ],
        },
        extensions: { secret: 3 },
      });
    const answer = await answerOf(gateway);
    expectAllAnd({ [count]: 3, [list]: [{ id: 'a', name: 'A' }] }, answer);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('where it may have 500 errors, 500 are taken, and 501 are one error at each of its fields', async () => {
    const strict = await joined.startGateway({ rules: { [name]: { errors: 500 } } }, keepsNothing);
    partner.behaviour = withErrors(500);
    const taken = await answerOf(strict);
    expectAllAnd(nothing, taken);
    // Each is one of the entity, and so of both fields.
    expect(taken.errors).toHaveLength(2 * 500);
    partner.behaviour = withErrors(501);
    const refused = await answerOf(strict);
    expectNothingOfIt('SOURCE_UNAVAILABLE', refused);
    expect(refused.errors?.[0]?.message).toContain('501 errors; at most 500 are taken');
  });

  it('where it does not say how it is, the gateway is ready all the same, and says so', async () => {
    const { url } = await joined.startGateway();
    partner.isSilent = true;
    const health = () => fetch(`${url}/health/ready`);
    const words = `ready\n${name} does not answer: what it has is missing\n`;
    await expect.poll(async () => (await health()).text(), { timeout: 10_000 }).toBe(words);
    expect((await health()).status).toBe(200);
  });

  it('where it does not tell its version, its answers are kept for nobody, and nobody else waits for it', async () => {
    const { url } = await joined.startGateway();
    partner.isSilent = true;
    const before = partner.versionsAsked;
    for (let time = 0; time < 4; time += 1) {
      expect((await ask(url, `{ ${unit} { name ${other} } }`)).errors).toBeUndefined();
    }
    expect(partner.versionsAsked).toBe(before);
    for (let time = 0; time < 3; time += 1) {
      const response = await post(url, { query: question });
      expect(response.headers.get('x-cache')).toBe('miss');
      expectAllAnd({}, (await response.json()) as Answer);
    }
    expect(partner.versionsAsked).toBeGreaterThan(before);
  });
});
