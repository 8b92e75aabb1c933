import fc from 'fast-check';
import type { GraphQLObjectType } from 'graphql';
import { writeCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import type { Format, Table } from '../format.js';
import { type Column, columnOf, type Row } from '../table/column.js';
import { shelves } from '../testing/shelves.js';
import { zipPart } from '../testing/zip-part.js';
import { csv } from './csv.js';
import { jsonStat } from './json-stat.js';
import { ndjson } from './ndjson.js';
import { sheetNames } from './sheet-names.js';
import { xlsx } from './xlsx.js';

const book = (shelves.getType('Book') as GraphQLObjectType).getFields();
const column = (header: string, field: string) => columnOf(header, book[field]?.type as never, field);
const mark: Column = { ...column('synthetic', 'id'), type: 'boolean', scalar: 'Boolean' };

function table(columns: readonly Column[], ...batches: (readonly Row[])[]): Table {
  return {
    name: 'books',
    columns: [...columns, mark],
    rows: (async function* () {
      yield* batches;
    })(),
  };
}

async function textOf(format: Format, ...tables: Table[]): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of format.write(tables)) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts).toString();
}

describe('CSV', () => {
  it('is UTF-8 with a byte order mark, and what is null is empty', async () => {
    const columns = [column('id', 'id'), column('price', 'price')];
    expect(await textOf(csv, table(columns, [['Xã "A", B', null, false]], [['b', -5, true]]))).toBe(
      '\ufeffid,price,synthetic\r\n"Xã ""A"", B",,false\r\nb,-5,true\r\n',
    );
  });

  it.each(['=1+1', '+84 24', '-x', '@SUM(A1)', '|x', '\tx', '\rx'])(
    'defuses %j, which is no formula',
    async (given) => {
      const [, line] = (await textOf(csv, table([column('id', 'id')], [[given, false]]))).split(
        'synthetic\r\n',
      );
      expect(line?.replaceAll('"', '')).toBe(`'${given},false\r\n`);
    },
  );

  it('defuses whatever the library would', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string().map((text) => `=cmd${text}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const rows = [[given, false]];
        const [, written] = (await textOf(csv, table([column('id', 'id')], rows))).split('synthetic\r\n');
        expect(written).toBe(`${writeCsv(rows, { escapeFormulae: true })}\r\n`);
      }),
    );
  });

  it('has a list in one cell', async () => {
    const tags = { ...column('tags', 'id'), isList: true };
    expect(await textOf(csv, table([tags], [[['a', 'b'], false]]))).toContain('\r\na; b,false');
  });
});

it('NDJSON has a row a line', async () => {
  const lines = await textOf(
    ndjson,
    table([column('id', 'id'), column('pages', 'pages')], [['a\nb', 3, true]]),
  );
  expect(lines).toBe('{"id":"a\\nb","pages":3,"synthetic":true}\n');
});

describe('JSON-stat', () => {
  const columns = [
    column('unit.name', 'id'),
    column('unit.id', 'id'),
    column('planYear', 'pages'),
    column('price', 'price'),
    column('weight', 'weight'),
  ];

  it('has numbers as values of what tells rows apart, names as labels and years as time', async () => {
    const rows: Row[] = [
      ['Bắc Ninh', '27', 2023, 5, 0.5, false],
      ['Bắc Ninh', '27', 2024, 6, null, true],
      ['Hà Nội', '01', 2024, 7, 0.7, false],
    ];
    expect(JSON.parse(await textOf(jsonStat, table(columns, rows)))).toMatchObject({
      version: '2.0',
      class: 'dataset',
      id: ['unit.id', 'planYear', 'measure'],
      size: [2, 2, 2],
      role: { metric: ['measure'], time: ['planYear'] },
      dimension: {
        'unit.id': { category: { index: ['27', '01'], label: { 27: 'Bắc Ninh', '01': 'Hà Nội' } } },
        measure: { category: { index: ['price', 'weight'], unit: { price: { label: 'VND', decimals: 0 } } } },
      },
      value: { 0: 5, 1: 0.5, 2: 6, 6: 7, 7: 0.7 },
      status: { 2: 'synthetic' },
    });
  });

  it.each([
    ['without a number', [column('id', 'id')], [['a', false]], 'The query selects no number'],
    [
      'whose rows are not told apart',
      [column('id', 'id'), column('price', 'price')],
      [
        ['a', 1, false],
        ['a', 2, false],
      ],
      'Two rows differ in nothing but price',
    ],
  ])('is not made of a table %s', async (_which, some, rows, message) => {
    await expect(textOf(jsonStat, table(some, rows))).rejects.toThrow(message);
  });
});

/** A part of a workbook, as XML. */
async function partOf(name: string, ...tables: Table[]): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of xlsx.write(tables)) parts.push(part as Uint8Array);
  return zipPart(Buffer.concat(parts), name);
}

describe('XLSX', () => {
  const money = () => table([column('id', 'id'), column('price', 'price')], [['=1+1', 5, false]]);

  it('has what looks like a formula as a text', async () => {
    const sheet = await partOf('xl/worksheets/sheet1.xml', money());
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/t="inlineStr"[^>]*><is><t[^>]*>=1\+1</);
  });

  it('shows money with its sign', async () => {
    expect(await partOf('xl/styles.xml', money())).toContain('#,##0\\ &quot;₫&quot;');
  });
});

it('a text that no cell of Excel holds is refused', async () => {
  const long = table([column('note', 'id')], [['x'.repeat(40_000), false]]);
  await expect(textOf(xlsx, long)).rejects.toThrow('A text of note has 40000 characters');
});

it('sheets have names that Excel takes, each its own', () => {
  expect(sheetNames(['a/b', 'A_B', `${'x'.repeat(40)}.y`, ''])).toEqual([
    'a_b',
    'A_B_2',
    `${'x'.repeat(29)}.y`,
    'data',
  ]);
});
