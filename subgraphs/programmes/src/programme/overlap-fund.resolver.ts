import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { componentsByCode } from './component.reader.js';
import { Component } from './component.type.js';
import { OverlapFund } from './overlap-fund.type.js';

@Resolver(() => OverlapFund)
export class OverlapFundResolver {
  @FieldResolver(() => Component, { nullable: true, description: 'The component; null for other money.' })
  async component(
    @Root() { componentCode }: OverlapFund,
    @Ctx() context: ReadContext,
  ): Promise<Component | null> {
    return componentCode === null ? null : context.load(componentsByCode, componentCode, null);
  }
}
