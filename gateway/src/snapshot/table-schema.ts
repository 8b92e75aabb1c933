import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';

/** A field as a Table Schema of Frictionless describes it. */
export interface TableField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly description: string;
  /** What the numbers count, e.g. `VND`; left out where the schema does not say. */
  readonly unit?: string;
}

/** What a Parquet file holds. */
export interface TableContent {
  readonly rows: number;
  readonly fields: readonly TableField[];
}

/** What our files say of each column, in their own metadata. */
interface ColumnMeaning {
  readonly name: string;
  readonly unit: string | null;
  readonly description: string;
}

type Metadata = Awaited<ReturnType<typeof parquetMetadataAsync>>;

/** Money is a decimal without digits after the point, and so whole. */
function typeOf({ type, converted_type }: Metadata['schema'][number]): TableField['type'] {
  if (converted_type === 'DATE') return 'date';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DOUBLE') return 'number';
  return type === 'INT32' || type === 'INT64' ? 'integer' : 'string';
}

/** Reads of a Parquet file what it holds: the codebook is of the files, and so cannot say otherwise than they do. */
export async function readTableContent(path: string): Promise<TableContent> {
  const metadata = await parquetMetadataAsync(await asyncBufferFromFile(path));
  const said = metadata.key_value_metadata?.find(({ key }) => key === 'columns')?.value ?? '[]';
  const meanings = new Map((JSON.parse(said) as ColumnMeaning[]).map((each) => [each.name, each]));
  const leaves = metadata.schema.filter(({ num_children }) => num_children === undefined);
  return {
    rows: Number(metadata.num_rows),
    fields: leaves.map((leaf) => {
      const { description = '', unit = null } = meanings.get(leaf.name) ?? {};
      return { name: leaf.name, type: typeOf(leaf), description, ...(unit === null ? {} : { unit }) };
    }),
  };
}
