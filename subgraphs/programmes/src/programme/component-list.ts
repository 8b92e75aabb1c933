import type { ReadContext } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import { componentsOfProgrammes } from './component.reader.js';
import { type Component, ComponentKind } from './component.type.js';
import { isOfHealthSector } from './health-sector.js';

@ArgsType()
export class ComponentListArgs {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only components whose `healthSector` is YES; PARTIAL is not included. False: only the others, PARTIAL ' +
      'and NO. All by default.',
  })
  readonly healthSector?: boolean | null;

  @Field(() => ComponentKind, { nullable: true, description: 'Only components of this kind.' })
  readonly kind?: ComponentKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only the parts right below the component of this code, e.g. `DTTS.P7`. Unknown: an empty list.',
  })
  readonly parent?: string | null;
}

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
