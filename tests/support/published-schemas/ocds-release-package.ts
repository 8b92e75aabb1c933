import {
  any,
  boolean,
  listOf,
  matching,
  moment,
  number,
  object,
  oneOf,
  type Schema,
  text,
  uri,
} from './words.js';

// Source: Open Contracting Data Standard 1.1.5, release-package-schema.json and release-schema.json of
// open-contracting/standard, and the field `synthetic` of the extension that the package names.

const identifier: Schema = any({ type: 'string', minLength: 1 }, { type: 'integer' });
const value = object({ amount: number, currency: { const: 'VND' } });
const period = object({ startDate: moment, endDate: moment });
const organisation = object({ id: text, name: text });

const milestone = object(
  {
    id: identifier,
    type: oneOf(
      'preProcurement',
      'approval',
      'engagement',
      'assessment',
      'delivery',
      'reporting',
      'financing',
    ),
    code: text,
    dueDate: moment,
    dateMet: moment,
    status: oneOf('scheduled', 'met', 'notMet', 'partiallyMet'),
  },
  ['id'],
);

const document = object({ id: identifier, title: text, url: uri, datePublished: moment }, ['id']);

const planning = object({
  budget: object({ id: identifier, description: text, amount: value, project: text, projectID: identifier }),
  documents: listOf(document),
  milestones: listOf(milestone),
});

const tender = object(
  {
    id: identifier,
    title: text,
    status: oneOf('planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'),
    procuringEntity: organisation,
    value,
    procurementMethod: oneOf('open', 'selective', 'limited', 'direct'),
    mainProcurementCategory: oneOf('goods', 'works', 'services'),
    tenderPeriod: period,
    milestones: listOf(milestone),
  },
  ['id'],
);

const award = object(
  {
    id: identifier,
    status: oneOf('pending', 'active', 'cancelled', 'unsuccessful'),
    date: moment,
    contractPeriod: period,
  },
  ['id'],
);

const contract = object(
  {
    id: identifier,
    awardID: identifier,
    status: oneOf('pending', 'active', 'cancelled', 'terminated'),
    period,
    value,
    dateSigned: moment,
    milestones: listOf(milestone),
  },
  ['id', 'awardID'],
);

const tag = oneOf('planning', 'tender', 'award', 'contract', 'implementation');

const release = object(
  {
    ocid: { type: 'string', minLength: 1 },
    id: { type: 'string', minLength: 1 },
    date: moment,
    tag: listOf(tag, 1),
    initiationType: { const: 'tender' },
    language: text,
    parties: { ...listOf(object({ id: text, name: text, roles: listOf(text) })), uniqueItems: true },
    buyer: organisation,
    planning,
    tender,
    awards: listOf(award),
    contracts: listOf(contract),
    synthetic: boolean,
  },
  ['ocid', 'id', 'date', 'tag', 'initiationType'],
);

export const ocdsReleasePackage = object(
  {
    uri,
    version: matching('^(\\d+\\.)(\\d+)$'),
    extensions: listOf(uri),
    publishedDate: moment,
    publisher: object({ name: text, uri }),
    releases: { ...listOf(release, 1), uniqueItems: true },
  },
  ['uri', 'publisher', 'publishedDate', 'releases', 'version'],
);
