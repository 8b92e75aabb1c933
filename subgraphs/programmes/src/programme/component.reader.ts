import {
  type BatchReader,
  columnsOf,
  groupByKey,
  pickByKey,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { withProvenance } from '../graph/provenance.js';
import { table } from '../table.js';
import type { Component } from './component.type.js';
import { ComponentEntity } from './programme.entities.js';

const c = table(ComponentEntity, 'c');

const columns = columnsOf(ComponentEntity, 'c');
const list = selectList(columns);

type ComponentRow = RowOf<typeof columns>;

/** P2 comes before P10, and P3 before P3.S1. */
const inOrderOfCode = new Intl.Collator('en', { numeric: true });

/** Components by code; null where there is none. */
export const componentsByCode: BatchReader<string, null, Component | null> = async (context, codes) => {
  const { rows } = await sql<ComponentRow>`
    select ${list} from ${c}
    where ${c.code} = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(withProvenance), (component) => component.code);
};

/** All components of each programme, each before its own parts. */
export const componentsOfProgrammes: BatchReader<string, null, Component[]> = async (context, codes) => {
  const { rows } = await sql<ComponentRow>`
    select ${list} from ${c}
    where ${c.programmeCode} = any(${[...codes]}::text[])`.execute(context.database);
  const components = rows.map(withProvenance).sort((a, b) => inOrderOfCode.compare(a.code, b.code));
  return groupByKey(codes, components, (component) => component.programmeCode);
};
