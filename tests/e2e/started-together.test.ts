import { createScratchDatabase } from '@ntp-graph/kit/testing';
import { expect, it } from 'vitest';
import { runGateway } from '../support/run-gateway.js';

const { DATABASE_URL } = process.env;

it.runIf(DATABASE_URL)(
  'two gateways started together on an empty database load it once, and both answer',
  async () => {
    const scratch = await createScratchDatabase(DATABASE_URL as string);
    const settings = { DATABASE_URL: scratch.url, SEED_SCALE: 'facts' };
    const gateways = [runGateway(settings), runGateway(settings)];
    try {
      const ready = await Promise.all(gateways.map((gateway) => gateway.line(/is ready at/)));
      const answers = await Promise.all(
        ready.map(async (line) => {
          const response = await fetch(`${line.split(' ').at(-1)}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query: '{ province(code: "27", asOf: "2024-12-31") { name } }' }),
          });
          return response.json();
        }),
      );
      expect(answers).toEqual([1, 2].map(() => ({ data: { province: { name: 'Bắc Ninh' } } })));
      expect(
        gateways
          .map(({ output }) => output())
          .join('')
          .match(/data set: [\d,]+ rows/g),
      ).toHaveLength(1);
    } finally {
      for (const { child } of gateways) child.kill('SIGTERM');
      await Promise.all(gateways.map((gateway) => gateway.exit()));
      await scratch.drop();
    }
  },
);
