import { type Language, LanguageArgument, nameIn } from '@ntp-graph/kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ProgrammeLeadAgency } from './lead-agency.type.js';

@Resolver(() => ProgrammeLeadAgency)
export class LeadAgencyResolver {
  @FieldResolver(() => String, { description: 'Name of the ministry.' })
  name(@Root() agency: ProgrammeLeadAgency, @LanguageArgument() language: Language): string {
    return nameIn(agency, language);
  }
}
