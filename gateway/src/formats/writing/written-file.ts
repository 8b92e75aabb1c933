import { entityTag } from '@ntp-graph/kit/values';
import type { Format } from '../format.js';
import { flatten } from '../table/flatten.js';
import type { TablePlan } from '../table/table-plan.js';

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}

/** The file that is made of the data of one answer. */
export async function writtenFile(
  format: Format,
  plans: readonly TablePlan[],
  data: unknown,
  areAllSynthetic: boolean,
): Promise<Buffer> {
  const tables = plans.map((plan) => ({
    name: plan.name,
    columns: plan.columns,
    rows: once(flatten(plan, data, areAllSynthetic)),
  }));
  const parts: Uint8Array[] = [];
  for await (const part of format.write(tables))
    parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}

/** The ETag of a file. Weak: what is written of the same answer need not be the same byte for byte. */
export function fileTag(format: Format, answer: string): string {
  return `W/${entityTag(Buffer.from(`${format.name}\n${answer}`))}`;
}
