import { readFileSync } from 'node:fs';
import { withClient } from './databases/with-client.ts';

/** The flagship, word for word as it is published. */
export const flagship = readFileSync(
  new URL('../../schema/operations/province-communes.graphql', import.meta.url),
  'utf8',
);

/** The variables of one flagship request. */
export interface Question {
  readonly code: string;
  readonly asOf: string;
  readonly year: number;
}

const years = [2022, 2023, 2024];

/** The codes of the provinces that have criterion statuses, mixed so that large and small ones alternate by chance. */
export async function provinceCodes(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ code: string }>(
      `select p.code from programmes.unit_path p
       where p.level = 'PROVINCE' and p.edition = '2004' and exists (
         select from programmes.unit_path c join programmes.criterion_status s on s.unit_id = c.unit_id
         where c.province_id = p.unit_id and c.level = 'COMMUNE' and s.year = 2023)
       order by md5(p.code)`,
    );
    return rows.map(({ code }) => code);
  });
}

/** Every province in every year: one year of each province, then another year of each, then the last. */
export function questionsAbout(codes: readonly string[]): Question[] {
  return years.flatMap((_, shift) =>
    codes.map((code, index) => {
      const year = years[(index + shift) % years.length] as number;
      return { code, asOf: `${year}-12-31`, year };
    }),
  );
}
