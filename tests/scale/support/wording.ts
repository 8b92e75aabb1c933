/** Words that are written to and read from, with a number that says how late they are. */
export const wording = (number: number) => `New rural areas, wording ${number}`;

/** Writes them. */
export const writeWording = (number: number) =>
  `update programmes.programme set name_en = '${wording(number)}' where code = 'NTM'`;

/** What a gateway answers of them. */
export interface WordingAnswer {
  readonly name: string;
  /** The number in it; 0 before the first. */
  readonly number: number;
  readonly cache: string | null;
  /** Which data they are from; null where they changed meanwhile. */
  readonly state: string | null;
}

/** Asks a gateway for them. */
export async function askWording(url: string): Promise<WordingAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: 'data-version' },
    body: JSON.stringify({ query: '{ programme(code: "NTM") { name(language: EN) } }' }),
  });
  const { data } = (await response.json()) as { data: { programme: { name: string } } };
  const { name } = data.programme;
  const number = Number(/wording (\d+)$/.exec(name)?.[1] ?? 0);
  const { headers } = response;
  return { name, number, cache: headers.get('x-cache'), state: headers.get('x-data-version') };
}
