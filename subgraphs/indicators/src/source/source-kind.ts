import { registerEnumType } from 'type-graphql';

/** Kinds of documents that figures are read from. */
export enum SourceKind {
  CONFERENCE_NEWS = 'CONFERENCE_NEWS',
  NEWS = 'NEWS',
  LEGAL_DOCUMENT = 'LEGAL_DOCUMENT',
  STATISTICS = 'STATISTICS',
  REPORT = 'REPORT',
  PLAN = 'PLAN',
  THESIS = 'THESIS',
}

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'Kind of document that a figure was read in.',
  valuesConfig: {
    CONFERENCE_NEWS: { description: 'News of a conference or meeting held by a health authority.' },
    NEWS: { description: 'Any other news.' },
    LEGAL_DOCUMENT: { description: 'A resolution, decision, circular or official notice.' },
    STATISTICS: { description: 'A statistical yearbook, table or surveillance result.' },
    REPORT: { description: 'A report of an authority or an organisation.' },
    PLAN: { description: 'A plan (kế hoạch): its figures may be estimates made in advance.' },
    THESIS: { description: 'A thesis that cites another source.' },
  },
});
