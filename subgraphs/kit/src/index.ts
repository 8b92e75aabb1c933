import 'reflect-metadata';

export { byScopes } from './access/by-scopes.js';
export {
  type Caller,
  callerExtensions,
  callerOf,
  everybody,
  readCaller,
  rightsOf,
  setCaller,
} from './access/caller.js';
export { rowSecurityMigration } from './access/row-security.js';
export {
  parseScope,
  type RestrictedClass,
  restrictedClasses,
  type Scope,
  scopeText,
} from './access/scope.js';
export { checkGroupBy, checkGroupOrder } from './aggregate/check-grouping.js';
export { classWith } from './aggregate/class-with.js';
export { delayMeasures } from './aggregate/delay-measures.js';
export {
  type Dimension,
  dimensionsOrder,
  numberDimension,
  textDimension,
  timeDimension,
} from './aggregate/dimension.js';
export { type GroupArgs, groupArgsOf, shareWithinDescription } from './aggregate/group-args.js';
export { type GroupList, readGroups } from './aggregate/group-list.js';
export {
  dimensionDescriptions,
  type GroupOrder,
  groupOrderOf,
  namesOf,
  orderOfGroups,
} from './aggregate/group-order.js';
export {
  type GroupedFrom,
  type GroupPlanParts,
  groupPlan,
  type PlannedDimension,
  type PlannedMeasure,
  type PlannedPeople,
  unitDimension,
} from './aggregate/group-plan.js';
export { type GroupTop, groupTopOf, topDescription, topOf } from './aggregate/group-top.js';
export { allOf, type Grouping, groupedRows } from './aggregate/grouped-rows.js';
export { type Having, MoneyCondition, meetsHaving, NumberCondition } from './aggregate/having.js';
export {
  type Figures,
  figuresOf,
  hasPerHead,
  havingOfViews,
  MeasureView,
  type Viewed,
  type ViewField,
  viewColumns,
  viewDescriptions,
  viewFields,
  viewTypesOf,
  yearOfPeriod,
} from './aggregate/measure-views.js';
export {
  alikeCounted,
  countOf,
  countWhere,
  deviationOf,
  maximumOf,
  meanOf,
  medianOf,
  minimumOf,
  percentileOf,
  shareOf,
  sumOf,
  weightedMeanOf,
} from './aggregate/measures.js';
export { placeColumns, placeDescriptions, placeDimensions } from './aggregate/place-dimensions.js';
export { TimeGrain } from './aggregate/time-grain.js';
export { Break, BreakKind, BreakResolver, breaksInWords } from './comparability/break.js';
export { breaksOfMerger, dayOfMerger, mergerBreak, mergerLiesBetween } from './comparability/merger.js';
export { CriterionStatusValue } from './condition/criterion-status-value.js';
export {
  CriterionCondition,
  FundingCondition,
  IndicatorCondition,
  UnitConditions,
} from './condition/unit-conditions.js';
export { mostUnitIds, usualConditionUnits } from './condition/unit-id-limits.js';
export { readUnitIds, UnitIds, UnitIdsArgs } from './condition/unit-ids.js';
export { readSettings, type Settings, SettingsError, settingsReference } from './config/settings.js';
export { cancelledBy } from './database/cancellation.js';
export { DataSet } from './database/data-set.entity.js';
export type { BulkConnection, BulkValue, DatabaseServer } from './database/database-server.js';
export { type DatabaseUse, makeDatabase } from './database/make-database.js';
export { type OpenDatabase, openDatabase } from './database/open-database.js';
export { type NamedMigration, ormOptions } from './database/orm-options.js';
export { pgliteServer } from './database/pglite-server.js';
export { plannedOnce, plannedOnceFor } from './database/planned-once.js';
export { postgresqlServer } from './database/postgresql-server.js';
export { compileQuery } from './execution/compile-query.js';
export {
  asSelected,
  type CompiledQuery,
  type Delivery,
  type FetchError,
  type FetchResult,
} from './execution/compiled-query.js';
export { compileEntities } from './execution/entities.js';
export { QueryCache } from './execution/query-cache.js';
export { TakingTurns } from './execution/taking-turns.js';
export { CacheControl, type CacheHint } from './graph/cache-control.js';
export { Comparator } from './graph/comparator.js';
export { connectionOf, PageArgs, PageInfo } from './graph/connection-type.js';
export { dayedId, readDayedId } from './graph/dayed-id.js';
export { refuseInfinity } from './graph/finite-number.js';
export { globalId, keyOf, readGlobalId } from './graph/global-id.js';
export { setParsers } from './graph/graphql-internals.js';
export { inLanguage, Language, type Named, nameIn } from './graph/language.js';
export { LanguageArgument } from './graph/language-argument.js';
export {
  type ListOrder,
  type ListSortKey,
  listOrderOf,
  orderOfList,
  sortedBy,
} from './graph/list-order.js';
export { naturalKey, readNaturalKey } from './graph/natural-key.js';
export { Node, nodeIdInWords, nodeKey } from './graph/node.js';
export { OrderDirection } from './graph/order-direction.js';
export {
  checkPageSize,
  decodeCursor,
  largestPage,
  type Page,
  type PageRequest,
  type Position,
  toPage,
} from './graph/page.js';
export { cutPage, type PagedList, readPage, type SortKey } from './graph/read-page.js';
export { languageTags, requestLanguage } from './graph/request-language.js';
export { responseName } from './graph/response-name.js';
export { DateScalar, DateTimeScalar, MoneyScalar, PeriodScalar } from './graph/scalars.js';
export { Sex, sexCodes } from './graph/sex.js';
export {
  type Compared,
  OrderArgument,
  type ShortOrder,
  shortOrder,
  shortOrderBy,
} from './graph/short-order.js';
export { refuseNul } from './graph/text-without-nul.js';
export { type WordsField, wordsResolver } from './graph/words.js';
export { clientGone } from './http/client-gone.js';
export {
  bytesOfForms,
  compressed,
  compressionCounter,
  keepForms,
} from './http/compressed-forms.js';
export { entityTag, matchesEntityTag } from './http/entity-tag.js';
export { executeGraphql, sendGraphqlResponse } from './http/execute-graphql.js';
export { type GraphqlAnswerer, graphqlPath } from './http/graphql-path.js';
export { type GraphqlRequest, isTooDeep } from './http/graphql-request.js';
export { type Health, healthRoute } from './http/health-route.js';
export type { HttpPlugin } from './http/http-app.js';
export { type HttpOptions, httpOptions, plainHttp } from './http/http-options.js';
export { type HttpRoutes, type HttpServer, type ListenOptions, serveHttp } from './http/http-server.js';
export { requestIdHeader } from './http/log-answers.js';
export { metricsRoute } from './http/metrics-route.js';
export { endAtOnce, whenParentGoes } from './http/parent-process.js';
export { notFound, Refusal, refusalCounter, refuse } from './http/refusal.js';
export { type Running, runUntilSignal } from './http/run-until-signal.js';
export { securityHeaders } from './http/security-headers.js';
export { listenSubgraph, type SubgraphListenOptions, serveSubgraph } from './http/serve-subgraph.js';
export { SignatureCheck, signatureHeader, signRequest } from './http/signature.js';
export { utf8InTurns } from './http/utf8.js';
export { addVary } from './http/vary.js';
export { flatText, JsonText, textBeforeField } from './json/json-text.js';
export { type LeafWriter, leafWriter } from './json/leaf-writer.js';
export { ObjectMemo } from './json/object-memo.js';
export { type Logger, openLogger } from './logging/open-logger.js';
export { processLogger, useProcessLogger } from './logging/process-logger.js';
export { durationBuckets, secondsSince } from './metrics/durations.js';
export { type MetricsOptions, metricsOptions, openMetrics } from './metrics/metrics-server.js';
export { statementHistogram } from './metrics/observed-statement.js';
export { measureProcess } from './metrics/process-metrics.js';
export { toMoney, toMoneyOrNull } from './money/money.js';
export { withoutNoise } from './number/without-noise.js';
export { badInput, type ErrorCode, errorTable, PlatformError } from './platform-error.js';
export { aggregateProvenance } from './provenance/aggregate-provenance.js';
export { Confidence } from './provenance/confidence.js';
export { LegalBasis, LegalBasisKind, legalBasisOf } from './provenance/legal-basis.js';
export {
  type ProvenanceColumns,
  type ProvenanceValue,
  provenanceOf,
  provenanceType,
} from './provenance/provenance.js';
export {
  provenanceByField,
  provenanceColumns,
  provenanceSelection,
} from './provenance/provenance-columns.js';
export { provenanceNoteResolver } from './provenance/provenance-note.js';
export { SourceReference } from './provenance/source-reference.js';
export { type AskedFields, type AskedInfo, askedOfNodes } from './reading/asked-fields.js';
export { byDayedId, type ReadDay } from './reading/by-dayed-id.js';
export { columnsFor } from './reading/columns-for.js';
export { groupByKey, groupByPlace, pickByKey } from './reading/group-by-key.js';
export { type BatchReader, type MayRead, ReadContext, type ReadDatabase } from './reading/read-context.js';
export { type ReadRows, type RowQuery, readRows } from './reading/read-rows.js';
export { type Columns, pick, type RowOf, type Selection, selectList } from './reading/select-list.js';
export { selectedFields } from './reading/selected-fields.js';
export { sql } from './reading/sql.js';
export { columnsOf, type EntityColumns, type Table, tablesOf } from './reading/table.js';
export { type BatchField, type BatchFieldOptions, batchFieldsOf } from './subgraph/batch-field.js';
export { type BatchFields, buildSchema, type SubgraphSchema } from './subgraph/build-schema.js';
export { createMigration } from './subgraph/create-migration.js';
export { type NodeType, type NodeTypeOptions, nodeType } from './subgraph/node-type.js';
export { type Subgraph, subgraphFactory } from './subgraph/subgraph.js';
export type { ReferenceResolver, SubgraphDefinition } from './subgraph/subgraph-definition.js';
export { type OpenTables, openTables, type SubgraphTables } from './subgraph/subgraph-tables.js';
export { type SyntheticFields, syntheticExtension } from './synthetic/synthetic-tally.js';
export { dayBefore, isCalendarDate, parseCalendarDate, today } from './time/calendar-date.js';
export { checkYear } from './time/check-year.js';
export { type Period, parsePeriod } from './time/period.js';
export { type OpenSpan, startTracing, type Tracing, tracing } from './tracing/tracing.js';
export { AdministrativeLevel } from './unit-path/administrative-level.js';
export { isInForceOn, mayHaveEnded } from './unit-path/in-force.js';
export { isUnitWithin, isWithin } from './unit-path/is-within.js';
export { joinPresentProvince, presentProvinceId } from './unit-path/present-province.js';
export { checkUnitId, levelOfUnitId, parseUnitId, type UnitOnDay } from './unit-path/unit-id.js';
export { UnitPath } from './unit-path/unit-path.entity.js';
export { unitIdsInWords, unitReference } from './unit-path/unit-reference.js';
export { UnitType } from './unit-path/unit-type.js';
export { unitTypeOn } from './unit-path/unit-type-on.js';
export {
  inForceDescriptions,
  type UnitsInForce,
  type UnitsOfPeriod,
  unitsInForce,
} from './unit-path/units-in-force.js';
export { WithinFilter } from './unit-path/within-filter.js';
export { versionMigration } from './versioning/version-migration.js';
export { dropVersionTriggers, versionTriggers } from './versioning/version-triggers.js';
