import {
  BreakResolver,
  byScopes,
  DataSet,
  provenanceNoteResolver,
  type SubgraphDefinition,
  subgraphFactory,
  UnitPath,
} from '@ntp-graph/kit';
import {
  AdministrativeUnit,
  AdministrativeUnitResolver,
} from './administrative-unit/administrative-unit.type.js';
import { availableIndicators } from './availability/available-indicators.field.js';
import { ComparisonResolver } from './comparison/comparison.resolver.js';
import { DisagreementResolver } from './disagreement/disagreement.js';
import { IndicatorEntity } from './indicator/indicator.entity.js';
import { IndicatorResolver } from './indicator/indicator.resolver.js';
import { IndicatorWordsResolver } from './indicator/indicator-words.js';
import { IndicatorMeasureResolver, UnitOfMeasureResolver } from './measure/unit-of-measure.js';
import { nodes } from './nodes.js';
import { LatestObservationEntity } from './observation/latest-observation.entity.js';
import { LatestObservationListResolver } from './observation/latest-observation-list.resolver.js';
import { latestObservations } from './observation/latest-observations.field.js';
import { ObservationEntity } from './observation/observation.entity.js';
import { ObservationListResolver } from './observation/observation-list.resolver.js';
import { observations } from './observation/observations.field.js';
import { UnitIdsByIndicatorResolver } from './observation/unit-ids-by-indicator.js';
import { ObservationCoverageResolver } from './observation-group/observation-coverage.js';
import { ObservationGroupResolver } from './observation-group/observation-group.resolver.js';
import { ProvenanceResolver } from './provenance/provenance.resolver.js';
import { Provenance } from './provenance/provenance.type.js';
import { rank } from './rank/rank.field.js';
import { SeriesBreakEntity } from './series-break/series-break.entity.js';
import { IndicatorSeriesResolver, SeriesBreakWordsResolver } from './series-break/series-break.resolver.js';
import { SourceEntity } from './source/source.entity.js';
import { SourceResolver } from './source/source.resolver.js';
import { figures } from './synthetic-figures.js';
import { tables } from './tables.js';
import { TargetEntity } from './target/target.entity.js';
import { TargetResolver } from './target/target.resolver.js';
import { targets } from './target/targets.field.js';
import { TargetScorecardEntity } from './target-scorecard/target-scorecard.entity.js';
import { TargetScorecardResolver } from './target-scorecard/target-scorecard.resolver.js';
import { RestatementResolver } from './trend/restatement.resolver.js';
import { trend } from './trend/trend.field.js';

export const indicators: SubgraphDefinition = {
  ...tables,
  mayRead: byScopes(tables.name),
  resolvers: [
    AdministrativeUnitResolver,
    IndicatorResolver,
    IndicatorWordsResolver,
    IndicatorMeasureResolver,
    UnitOfMeasureResolver,
    IndicatorSeriesResolver,
    SeriesBreakWordsResolver,
    BreakResolver,
    ObservationListResolver,
    LatestObservationListResolver,
    UnitIdsByIndicatorResolver,
    ObservationGroupResolver,
    ObservationCoverageResolver,
    ComparisonResolver,
    DisagreementResolver,
    TargetResolver,
    TargetScorecardResolver,
    SourceResolver,
    RestatementResolver,
    ProvenanceResolver,
    provenanceNoteResolver(Provenance),
  ],
  orphanedTypes: [AdministrativeUnit],
  references: {
    AdministrativeUnit: ({ unitId }) => ({ id: unitId }),
  },
  nodes,
  fields: [observations, latestObservations, availableIndicators, trend, rank, targets],
  figures,
  entities: [
    SourceEntity,
    IndicatorEntity,
    SeriesBreakEntity,
    ObservationEntity,
    LatestObservationEntity,
    TargetEntity,
    TargetScorecardEntity,
    UnitPath,
    DataSet,
  ],
};

/** The indicators subgraph on a database server. */
export const createSubgraph = subgraphFactory(indicators);
