import { Language, LanguageArgument } from '@ntp-graph/kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { DisbursementRate } from './disbursement-rate.type.js';

@Resolver(() => DisbursementRate)
export class DisbursementRateResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '`asOf` in words; or that money was taken over from units that ended. Null elsewhere.',
  })
  note(@Root() { note, noteVi }: DisbursementRate, @LanguageArgument() language: Language): string | null {
    return language === Language.VI ? noteVi : note;
  }
}
