import { type Language, LanguageArgument, nameIn, type ReadContext, wordsResolver } from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { componentsByCode } from './component.reader.js';
import { Component, ComponentKind } from './component.type.js';
import { listComponents } from './component-list.js';
import { programmesByCode } from './programme.reader.js';
import { Programme } from './programme.type.js';

export const ComponentWordsResolver = wordsResolver(Component, {
  healthLead: {
    nullable: true,
    description: 'Who leads it or its health part; null when none is named.',
  },
});

@Resolver(() => Component)
export class ComponentResolver {
  @FieldResolver(() => String, {
    description: 'Name of the component; long ones end in "…" as our source cut them.',
  })
  name(@Root() component: Component, @LanguageArgument() language: Language): string {
    return nameIn(component, language);
  }

  @FieldResolver(() => Component, { nullable: true, description: 'What it is part of; null at the top.' })
  async parent(@Root() component: Component, @Ctx() context: ReadContext): Promise<Component | null> {
    return component.parentCode === null ? null : context.load(componentsByCode, component.parentCode, null);
  }

  @FieldResolver(() => [Component], {
    description:
      'The parts right below it; empty at the bottom. Contents and sub-projects are kinds of their own: project 7 of DTTS ' +
      'has three contents and no sub-project.',
  })
  children(
    @Root() component: Component,
    @Ctx() context: ReadContext,
    @Arg('kind', () => ComponentKind, { nullable: true, description: 'Only parts of this kind.' })
    kind?: ComponentKind | null,
  ): Promise<Component[]> {
    return listComponents(context, component.programmeCode, { parent: component.code, kind: kind ?? null });
  }

  @FieldResolver(() => Programme, { description: 'The programme that it belongs to.' })
  programme(@Root() component: Component, @Ctx() context: ReadContext): Promise<Programme | null> {
    return context.load(programmesByCode, component.programmeCode, null);
  }
}
