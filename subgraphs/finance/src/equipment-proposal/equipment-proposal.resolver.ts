import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { equipmentProposals } from './equipment-proposal.reader.js';
import { EquipmentProposal } from './equipment-proposal.type.js';

@Resolver()
export class EquipmentProposalResolver {
  @Query(() => [EquipmentProposal], {
    description: 'What is proposed for buildings and equipment, by the day on which it was stated.',
  })
  equipmentProposals(@Ctx() context: ReadContext): Promise<EquipmentProposal[]> {
    return equipmentProposals(context);
  }
}
