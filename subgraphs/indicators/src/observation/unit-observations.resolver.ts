import { DateScalar, type ReadContext } from '@ntp-graph/kit';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { latestObservationsOfUnits } from './latest-observations.reader.js';
import { latestObservationsRequest } from './latest-observations-request.js';
import { Observation } from './observation.type.js';
import { precedenceInWords } from './observation-precedence.js';
import {
  indicatorsDescription,
  syntheticDescription,
  UnitObservationsArgs,
  unitObservationsRequest,
} from './unit-observations.args.js';
import { observationsOfUnits } from './unit-observations.reader.js';

/** What this subgraph adds to every unit. */
@Resolver(() => AdministrativeUnit)
export class UnitObservationsResolver {
  @FieldResolver(() => [Observation], {
    nullable: true,
    description:
      'What was published of this unit, by period and then by day of publication: every publication by every ' +
      'publisher. Totals unless a part of the population is asked for. Null only when this part of the graph fails.',
  })
  observations(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: UnitObservationsArgs,
  ): Promise<Observation[]> {
    return context.load(observationsOfUnits, unit.id, unitObservationsRequest(args));
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description:
      'For each indicator, in the order asked, the one observation of the whole population that stands for this ' +
      `unit now; none where nothing was published. ${precedenceInWords} ` +
      'Null only when this part of the graph fails.',
  })
  latestObservations(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Arg('indicators', () => [String], { description: indicatorsDescription }) indicators: string[],
    @Arg('synthetic', () => Boolean, { nullable: true, description: syntheticDescription })
    synthetic?: boolean | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Only periods that have ended by this day. Null: the latest period of all, forecasts included.',
    })
    asOf?: string | null,
  ): Promise<Observation[]> {
    const request = latestObservationsRequest({ indicators, synthetic, asOf });
    return context.load(latestObservationsOfUnits, unit.id, request);
  }
}
