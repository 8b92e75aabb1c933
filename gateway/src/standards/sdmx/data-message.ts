import { type Language, languageTags } from '@ntp-graph/kit';
import { observations, urn } from './artefacts.js';
import {
  type Component,
  dimensions,
  keyDimensions,
  measure,
  timeDimension,
  type Words,
} from './components.js';
import type { DataQuery } from './data-query.js';
import { metaOf } from './meta.js';
import { type ComponentValue, componentOf, type ObservationNode } from './observation-row.js';
import type { Batch } from './observation-stream.js';
import { SdmxError } from './sdmx-error.js';
import { type NameOf, ValueIndex } from './value-index.js';

/** What the dataflow is called. */
export const dataflowNames: Words = {
  vi: 'Số liệu y tế các chương trình mục tiêu quốc gia',
  en: 'Health figures of the National Target Programmes',
};

/** The most observations that are put into series in one answer: a series is written once all of it is known. */
const mostInSeries = 50_000;

/** Attributes whose text comes again and again: they are listed once, and referred to. */
const listed = new Set(['UNIT_MEASURE', 'OBS_STATUS', 'COMPARATOR', 'PUBLISHED_ON', 'SOURCE', 'SOURCE_URL']);

/** What was written of each observation, by data set and series. */
type SeriesOfDataSets = Map<string | null, Map<string, string[]>>;

/** What a message is written with. */
export interface MessageOptions {
  readonly query: DataQuery;
  readonly language: Language;
  readonly nameOf: NameOf;
  readonly requestId: string;
}

const link = { urn: urn('Dataflow', observations), rel: 'dataflow' };

/**
 * Writes a data message of SDMX-JSON 2.0 as observations come. The structure follows the data: what it lists of each
 * component is known only then, and the members of a JSON object have no order.
 */
export class DataMessage {
  private readonly indexes: ReadonlyMap<string, ValueIndex>;
  private dataSets = 0;

  constructor(private readonly options: MessageOptions) {
    const components = [...dimensions, ...options.query.attributes.filter(({ id }) => listed.has(id))];
    this.indexes = new Map(components.map((each) => [each.id, new ValueIndex(each, options.nameOf)]));
  }

  async *write(batches: AsyncIterable<Batch>): AsyncGenerator<string> {
    const { requestId, language, query } = this.options;
    const meta = metaOf('data', requestId, [languageTags[language]]);
    // Whether there are too many for series has to show before anything is written.
    const series = query.packaging === 'TIME_PERIOD' ? await this.inSeries(batches) : null;
    yield `{"meta":${JSON.stringify(meta)},"data":{"dataSets":[`;
    yield* series ? this.bySeries(series) : this.flat(batches);
    yield `],"structures":[${JSON.stringify(this.structure())}]}}`;
  }

  private opening(validFrom: string | null): string {
    const { includeHistory, updatedAfter } = this.options.query;
    const action = includeHistory || updatedAfter !== null ? 'Replace' : 'Information';
    const validity = validFrom === null ? {} : { validFrom: `${validFrom}T00:00:00+07:00` };
    const head = JSON.stringify({ structure: 0, action, ...validity, links: [link] });
    this.dataSets += 1;
    return `${this.dataSets > 1 ? ',' : ''}${head.slice(0, -1)}`;
  }

  private async *flat(batches: AsyncIterable<Batch>): AsyncGenerator<string> {
    let current: string | null | undefined;
    for await (const { validFrom, nodes } of batches) {
      const isNew = validFrom !== current;
      if (isNew) yield `${current === undefined ? '' : '}}'}${this.opening(validFrom)},"observations":{`;
      current = validFrom;
      const written = nodes.map((node) => `"${this.keyOf(dimensions, node)}":${this.valuesOf(node)}`);
      yield (isNew ? '' : ',') + written.join(',');
    }
    if (current !== undefined) yield '}}';
  }

  private async inSeries(batches: AsyncIterable<Batch>): Promise<SeriesOfDataSets> {
    let count = 0;
    const dataSets: SeriesOfDataSets = new Map();
    for await (const { validFrom, nodes } of batches) {
      count += nodes.length;
      if (count > mostInSeries) {
        throw new SdmxError(
          'tooLarge',
          `The data have more than ${mostInSeries} observations, too many to put into series; expected ` +
            'dimensionAtObservation=AllDimensions, SDMX-CSV, or fewer of them.',
        );
      }
      const series = dataSets.get(validFrom) ?? new Map<string, string[]>();
      dataSets.set(validFrom, series);
      for (const node of nodes) {
        const key = this.keyOf(keyDimensions, node);
        const held = series.get(key) ?? [];
        series.set(key, held);
        held.push(`"${this.keyOf([timeDimension], node)}":${this.valuesOf(node)}`);
      }
    }
    return dataSets;
  }

  private *bySeries(dataSets: SeriesOfDataSets): Generator<string> {
    for (const [validFrom, series] of dataSets) {
      yield `${this.opening(validFrom)},"series":{`;
      yield [...series].map(([key, held]) => `"${key}":{"observations":{${held.join(',')}}}`).join(',');
      yield '}}';
    }
  }

  private keyOf(components: readonly Component[], node: ObservationNode): string {
    return components.map(({ id }) => this.indexes.get(id)?.placeOf(node)).join(':');
  }

  private valuesOf(node: ObservationNode): string {
    const { attributes, hasMeasure } = this.options.query;
    const held = attributes.map(({ id }): ComponentValue => {
      const index = this.indexes.get(id);
      return index ? index.placeOf(node) : componentOf(node, id);
    });
    return JSON.stringify(hasMeasure ? [componentOf(node, measure.id), ...held] : held);
  }

  private structure(): object {
    const { query, language } = this.options;
    const isFlat = query.packaging === 'AllDimensions';
    const described = dimensions.map((each, keyPosition) => ({
      ...this.described(each),
      keyPosition,
      ...(each === timeDimension ? { roles: ['TIME_PERIOD'] } : {}),
      values: this.indexes.get(each.id)?.values ?? [],
    }));
    const series = isFlat ? [] : described.slice(0, keyDimensions.length);
    return {
      links: [link],
      name: dataflowNames[language === 'VI' ? 'vi' : 'en'],
      names: dataflowNames,
      dimensions: { dataSet: [], series, observation: described.slice(series.length) },
      measures: { observation: query.hasMeasure ? [this.withFormat(measure)] : [] },
      attributes: {
        dataSet: [],
        series: [],
        observation: query.attributes.map((each) => this.attribute(each)),
      },
      ...(this.dataSets > 0 ? { dataSets: [...new Array(this.dataSets).keys()] } : {}),
    };
  }

  private described({ id, names }: Component) {
    return { id, name: names[this.options.language === 'VI' ? 'vi' : 'en'], names };
  }

  private withFormat(component: Component) {
    return { ...this.described(component), format: { dataType: component.dataType } };
  }

  private attribute(component: Component): object {
    const values = this.indexes.get(component.id)?.values;
    const relationship =
      component.id === 'UNIT_MEASURE' ? { dimensions: ['INDICATOR'] } : { observation: {} };
    return {
      ...(component.codelist === null ? this.withFormat(component) : this.described(component)),
      relationship,
      ...(values && values.length > 0 ? { values } : {}),
    };
  }
}
