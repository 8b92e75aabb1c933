import { type Component, dimensions } from './components.js';
import { type DataQuery, readDataQuery } from './data-query.js';
import { choice, queryParameters } from './query-parameters.js';
import { SdmxError } from './sdmx-error.js';
import { type ArtefactType, artefactTypes } from './structure-query.js';

/** What is asked of the data that there are. */
export interface AvailabilityQuery {
  /** The observations that are looked at. */
  readonly data: DataQuery;
  /** The dimensions whose values are wanted. */
  readonly components: readonly Component[];
  /** The kinds of artefacts that come along. */
  readonly references: readonly ArtefactType[];
}

const beginning = '/sdmx/availability';

function readComponents(text: string): readonly Component[] {
  if (text === '*' || text === 'all') return dimensions;
  const asked = text.split(',');
  const unknown = asked.find((each) => !dimensions.some(({ id }) => id === each));
  if (unknown === undefined) return dimensions.filter(({ id }) => asked.includes(id));
  const known = dimensions.map(({ id }) => id).join(', ');
  throw new SdmxError(
    'semantic',
    `There is no dimension ${JSON.stringify(unknown)}; expected * or some of ${known}.`,
  );
}

/**
 * Reads an availability query of SDMX REST 2:
 * `/sdmx/availability/{context}/{agencyID}/{resourceID}/{version}/{key}/{componentID}?c[…]=…&mode=…&references=…`.
 *
 * @throws SdmxError
 */
export function readAvailabilityQuery(url: string): AvailabilityQuery {
  const [path = '', search = ''] = url.slice(beginning.length).split('?');
  const [context = '*', agency = '*', id = '*', version = '*', key = '*', component = '*', ...rest] = path
    .split('/')
    .filter(Boolean);
  if (rest.length > 0) {
    throw new SdmxError(
      'syntax',
      `The path has too many parts; expected ${beginning}/{context}/{agency}/{id}/{version}/{key}/{component}.`,
    );
  }
  const given = queryParameters(url);
  const mode = choice('mode', given.get('mode'), ['exact', 'available'], 'exact');
  if (mode === 'available') {
    throw new SdmxError('notImplemented', 'mode=available is not answered here; expected mode=exact.');
  }
  const references = choice(
    'references',
    given.get('references'),
    ['none', 'all', 'dataproviderscheme', ...artefactTypes],
    'none',
  );
  const ofData = search.split('&').filter((pair) => !/^(mode|references)(=|$)/.test(pair));
  return {
    data: readDataQuery(`/sdmx/data/${[context, agency, id, version, key].join('/')}?${ofData.join('&')}`),
    components: readComponents(decodeURIComponent(component)),
    references: references === 'all' ? artefactTypes : artefactTypes.filter((type) => type === references),
  };
}
