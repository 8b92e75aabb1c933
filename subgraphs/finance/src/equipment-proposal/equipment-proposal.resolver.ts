import { type ListOrder, OrderArgument, type ReadContext } from '@ntp-graph/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { equipmentProposals } from './equipment-proposal.reader.js';
import { EquipmentProposal, equipmentProposalOrder } from './equipment-proposal.type.js';

@Resolver()
export class EquipmentProposalResolver {
  @Query(() => [EquipmentProposal], {
    description: 'What is proposed for buildings and equipment, by the day on which it was stated.',
  })
  async equipmentProposals(
    @Ctx() context: ReadContext,
    @OrderArgument(equipmentProposalOrder, 'By the day stated') orderBy?: ListOrder<string> | null,
  ): Promise<readonly EquipmentProposal[]> {
    return equipmentProposalOrder.sorted(await equipmentProposals(context), orderBy);
  }
}
