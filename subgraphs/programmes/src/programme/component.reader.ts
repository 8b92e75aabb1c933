import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { Component } from './component.type.js';

type ComponentRow = Omit<Component, 'provenance'> & ProvenanceColumns;

const columns = sql`
  c.code, c.programme_code as "programmeCode", c.parent_code as "parentCode", c.kind, c.number, c.name_vi as "nameVi",
  c.name_en as "nameEn", c.health_sector as "healthSector", c.health_lead as "healthLead", ${selectProvenance('c')}`;

/** P2 comes before P10, and P3 before P3.S1. */
const inOrderOfCode = new Intl.Collator('en', { numeric: true });

function toComponent(row: ComponentRow): Component {
  return { ...row, provenance: provenanceOf(row) };
}

/** Components by code; null where there is none. */
export const componentsByCode: BatchReader<string, null, Component | null> = async (context, codes) => {
  const { rows } = await sql<ComponentRow>`
    select ${columns} from programmes.component c
    where c.code = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toComponent), (component) => component.code);
};

/** All components of each programme, each before its own parts. */
export const componentsOfProgrammes: BatchReader<string, null, Component[]> = async (context, codes) => {
  const { rows } = await sql<ComponentRow>`
    select ${columns} from programmes.component c
    where c.programme_code = any(${[...codes]}::text[])`.execute(context.database);
  const components = rows.map(toComponent).sort((a, b) => inOrderOfCode.compare(a.code, b.code));
  return groupByKey(codes, components, (component) => component.programmeCode);
};
