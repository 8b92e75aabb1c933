import { registerEnumType } from 'type-graphql';

/** Kinds of spending that a published figure covers. */
export enum ReportedCapital {
  INVESTMENT = 'INVESTMENT',
  RECURRENT = 'RECURRENT',
  ALL = 'ALL',
}

registerEnumType(ReportedCapital, {
  name: 'ReportedCapital',
  description: 'Which kind of spending a published figure covers.',
  valuesConfig: {
    INVESTMENT: { description: 'Vốn đầu tư phát triển only.' },
    RECURRENT: { description: 'Kinh phí sự nghiệp only.' },
    ALL: { description: 'Both together, or the document does not part them.' },
  },
});

/** Sources of money that a published figure covers. */
export enum ReportedFundSource {
  CENTRAL = 'CENTRAL',
  LOCAL = 'LOCAL',
  ODA = 'ODA',
  OTHER = 'OTHER',
  ALL = 'ALL',
}

registerEnumType(ReportedFundSource, {
  name: 'ReportedFundSource',
  description: 'Whose money a published figure covers.',
  valuesConfig: {
    CENTRAL: { description: 'The central budget.' },
    LOCAL: { description: 'Local budgets.' },
    ODA: { description: 'Foreign loans and grants.' },
    OTHER: { description: 'Anything else.' },
    ALL: { description: 'All sources together, or the document does not part them.' },
  },
});

/** Programmes that a published figure covers. */
export enum ReportedProgrammeScope {
  ONE = 'ONE',
  ALL_THREE = 'ALL_THREE',
  ALL_2026 = 'ALL_2026',
  OUTSIDE = 'OUTSIDE',
}

registerEnumType(ReportedProgrammeScope, {
  name: 'ReportedProgrammeScope',
  description: 'Which programmes a published figure covers.',
  valuesConfig: {
    ONE: { description: 'One programme, or a component of it.' },
    ALL_THREE: { description: 'The three programmes of 2021-2025 together: NTM, GN and DTTS.' },
    ALL_2026: { description: 'The programmes that run from 2026, together.' },
    OUTSIDE: {
      description: 'Money beside the programmes, such as a foreign loan that is routed through one.',
    },
  },
});

/** How a document words an amount. */
export enum AmountQualifier {
  EXACT = 'EXACT',
  MORE_THAN = 'MORE_THAN',
  NEARLY = 'NEARLY',
  ESTIMATE = 'ESTIMATE',
}

registerEnumType(AmountQualifier, {
  name: 'AmountQualifier',
  description: 'How the document words an amount.',
  valuesConfig: {
    EXACT: { description: 'The amount itself, to the digits printed.' },
    MORE_THAN: { description: '"More than", "over": the amount is a lower bound.' },
    NEARLY: { description: '"Nearly": the amount is an upper bound.' },
    ESTIMATE: {
      description: '"Estimated", or derived from other published amounts as `provenance.note` says.',
    },
  },
});
