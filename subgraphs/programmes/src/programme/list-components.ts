import type { ReadContext } from '@ntp-graph/kit';
import { componentsOfProgrammes } from './component.reader.js';
import type { Component } from './component.type.js';
import type { ComponentListArgs } from './component-list.args.js';
import { isOfHealthSector } from './health-sector.js';

/** The components of a programme that the arguments ask for. A programme has few: they are read once and chosen here. */
export async function listComponents(
  context: ReadContext,
  programmeCode: string,
  { healthSector, kind, parent }: ComponentListArgs,
): Promise<Component[]> {
  const components = await context.load(componentsOfProgrammes, programmeCode, null);
  return components.filter(
    (component) =>
      isOfHealthSector(component.healthSector, healthSector) &&
      (kind == null || component.kind === kind) &&
      (parent == null || component.parentCode === parent),
  );
}
