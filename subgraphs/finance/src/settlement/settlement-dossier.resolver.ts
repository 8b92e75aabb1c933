import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { SettlementDossierArgs, settlementRequest } from './settlement-dossier.args.js';
import { settlementDossiers } from './settlement-dossier.reader.js';
import { SettlementDossierConnection } from './settlement-dossier.type.js';

@Resolver()
export class SettlementDossierResolver {
  @Query(() => SettlementDossierConnection, {
    description: 'Settlement dossiers with their state, those that are most behind first.',
  })
  settlementDossiers(@Ctx() context: ReadContext, @Args() args: SettlementDossierArgs) {
    return settlementDossiers(context, settlementRequest(args, context.today), args.orderBy ?? null, args);
  }
}
