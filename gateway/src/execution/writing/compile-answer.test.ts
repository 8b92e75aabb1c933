import { afterEach, describe, expect, it } from 'vitest';
import { TestGraph } from '../testing/test-graph.js';

const sdl = `
  type Query { thing: Thing  sure: Thing!  things: [Thing]  sureThings: [Thing!]  matrix: [[Int!]!]!  numbers: [Int!]  firm: [Thing!]! }
  type Thing { string: String  int: Int  float: Float  boolean: Boolean  id: ID  colour: Colour  json: Json
    sureString: String!  child: Thing  sureChild: Thing!  children: [Thing!]! }
  enum Colour { RED GREEN }
  scalar Json
`;

describe('what is written of what a source returned', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  const answering = async (data: Record<string, unknown>) => {
    graph = await TestGraph.start({ things: { sdl, answer: () => ({ data }) } });
    return graph;
  };

  it('is the JSON text of it, field by field in the order of the query', async () => {
    const text = 'đ "quoted" \\ \n \u0000 \u001f \u007f \u2028 😀 \ud83d </script>';
    const thing = {
      string: text,
      int: -0,
      float: 1e21,
      boolean: false,
      id: 12,
      colour: 'RED',
      json: { a: [1, null, 'x'] },
    };
    await answering({ thing });
    const fields = 'json colour id boolean float int string';
    const expected = {
      thing: Object.fromEntries(fields.split(' ').map((name) => [name, thing[name as never]])),
    };
    expect(await graph.text(`{ thing { ${fields} } }`)).toBe(`${JSON.stringify({ data: expected })}\n`);
  });

  it('is written in turns, where a list below one root field is long', async () => {
    /** Takes longer than a turn to look at. */
    const slow = (int: number) => ({
      get int() {
        const end = performance.now() + 12;
        while (performance.now() < end);
        return int;
      },
    });
    await answering({ thing: { children: Array.from({ length: 20 }, (_, index) => slow(index)) } });
    await graph.text('{ thing { children { int } } }');
    let turns = 0;
    let isWritten = false;
    const others = () => {
      turns += 1;
      if (!isWritten) setImmediate(others);
    };
    const written = graph.text('{ thing { children { int } } }');
    setImmediate(others);
    const expected = Array.from({ length: 20 }, (_, int) => ({ int }));
    expect(await written).toBe(`${JSON.stringify({ data: { thing: { children: expected } } })}\n`);
    isWritten = true;
    expect(turns).toBeGreaterThan(10);
  });

  it('has each field once, where it was first asked for', async () => {
    await answering({ thing: { int: 1, string: 'a', child: { int: 2, string: 'b' } } });
    const query = `
      { thing { child { int } ...More int } }
      fragment More on Thing { string child { string ... { int } } int }
    `;
    expect(await graph.text(query)).toBe(
      '{"data":{"thing":{"child":{"int":2,"string":"b"},"string":"a","int":1}}}\n',
    );
  });

  it.each([
    ['string', 5],
    ['string', true],
    ['int', 1.5],
    ['int', '1'],
    ['int', 1e21],
    ['float', 'x'],
    ['float', Number.POSITIVE_INFINITY],
    ['boolean', 0],
    ['id', 1.5],
    ['id', { a: 1 }],
    ['colour', 'BLUE'],
    ['colour', 1],
    ['child', 'text'],
    ['children', { length: 0 }],
  ])('is null where a %s is %j', async (field, value) => {
    await answering({ thing: { [field]: value, children: [], ...{ [field]: value } } });
    const selection = field.startsWith('child') ? `${field} { int }` : field;
    const { data, errors } = await graph.ask(`{ thing { ${selection} } }`);
    expect(data).toEqual({ thing: field === 'children' ? null : { [field]: null } });
    expect(errors?.[0]).toMatchObject({
      message: `Invalid value found for field Thing.${field}.`,
      path: ['thing', field],
    });
  });

  it('is null up to the next field that may be null', async () => {
    const whole = {
      sureString: 'x',
      child: null,
      sureChild: { sureString: 'y' },
      children: [{ sureString: 'z' }],
    };
    await answering({ thing: { ...whole, child: { ...whole, sureChild: { sureString: null } } } });
    const { data, errors } = await graph.ask('{ thing { sureString child { sureChild { sureString } } } }');
    expect(data).toEqual({ thing: { sureString: 'x', child: null } });
    expect(errors).toEqual([
      {
        message: 'Cannot return null for non-nullable field Thing.sureString.',
        path: ['thing', 'child', 'sureChild', 'sureString'],
        extensions: { code: 'INVALID_VALUE' },
      },
    ]);
  });

  it('is null in a list whose elements may be null, and null for a list whose elements must not', async () => {
    const elements = [{ sureString: 'a' }, {}, null, { sureString: null }];
    await answering({ things: elements, sureThings: elements });
    const { data, errors } = await graph.ask('{ things { sureString } sureThings { sureString } }');
    expect(data).toEqual({ things: [{ sureString: 'a' }, null, null, null], sureThings: null });
    expect(errors?.map(({ path }) => (path as string[]).join('.'))).toEqual([
      'things.1.sureString',
      'things.3.sureString',
      'sureThings.1.sureString',
      'sureThings.3.sureString',
      'sureThings.2',
    ]);
  });

  it('is null as a whole where the root must not be', async () => {
    await answering({ sure: null, matrix: [[1]] });
    expect(await graph.ask('{ matrix sure { int } }')).toEqual({
      data: null,
      errors: [
        {
          message: 'Cannot return null for non-nullable field Query.sure.',
          path: ['sure'],
          extensions: { code: 'INVALID_VALUE' },
        },
      ],
    });
  });

  it('tells of each value once, however far its null goes', async () => {
    await answering({ firm: [{ sureString: null }, { sureString: 'a', child: null }] });
    const { data, errors } = await graph.ask('{ firm { child { int } sureString } }');
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([['firm', 0, 'sureString']]);
  });

  it('names the place in a list of lists', async () => {
    await answering({
      matrix: [
        [1, 2],
        [3, null],
      ],
    });
    expect((await graph.ask('{ matrix }')).errors).toMatchObject([
      {
        message: 'Cannot return null for non-nullable array element of type Int at index 1.',
        path: ['matrix', 1, 1],
      },
    ]);
  });

  it('is nothing that the source was not asked for', async () => {
    await answering({ thing: { int: 1, string: 'secret', extra: true }, things: [] });
    expect(await graph.text('{ thing { int } }')).toBe('{"data":{"thing":{"int":1}}}\n');
  });

  it.each([
    ['a type that nobody knows', 'Nothing'],
    ['a type of something else', 'Query'],
    ['no type name', 7],
  ])('is null where the source says that an object is of %s', async (_what, __typename) => {
    await answering({ thing: { __typename, int: 1 } });
    const { data, errors } = await graph.ask('{ thing { int } }');
    expect(data).toEqual({ thing: null });
    expect(errors?.[0]?.message).toBe('Invalid __typename found for object at field Query.thing.');
  });
});
