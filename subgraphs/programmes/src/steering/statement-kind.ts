import { registerEnumType } from 'type-graphql';

/** What a statement of a document is. */
export enum StatementKind {
  EVENT = 'EVENT',
  ACTOR = 'ACTOR',
  STATEMENT = 'STATEMENT',
  OBSTACLE = 'OBSTACLE',
  PROPOSAL = 'PROPOSAL',
  DIRECTIVE = 'DIRECTIVE',
  PLAN = 'PLAN',
  PROCESS = 'PROCESS',
  LEGAL = 'LEGAL',
  COMMITMENT = 'COMMITMENT',
  REGISTRATION = 'REGISTRATION',
  OBSERVATION = 'OBSERVATION',
  TARGET_RESULT = 'TARGET_RESULT',
}

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What a statement of a document is. A plan is not an observation, nor is a target result.',
  valuesConfig: {
    EVENT: { description: 'Something that took place, e.g. the conference itself.' },
    ACTOR: { description: 'Who took part or is in charge.' },
    STATEMENT: { description: 'Something said that is none of the others.' },
    OBSTACLE: { description: 'Khó khăn, vướng mắc: a difficulty that was named.' },
    PROPOSAL: { description: 'Đề xuất: something proposed.' },
    DIRECTIVE: { description: 'Chỉ đạo: something that was ordered.' },
    PLAN: { description: 'Dự kiến: something proposed or expected, not yet done.' },
    PROCESS: { description: 'How something is done.' },
    LEGAL: { description: 'What a legal document says.' },
    COMMITMENT: { description: 'Ký cam kết: a commitment that was signed.' },
    REGISTRATION: { description: 'Đăng kí: a commune registered to be recognised.' },
    OBSERVATION: { description: 'A figure that was measured.' },
    TARGET_RESULT: { description: 'How many assigned targets were met. The denominators differ by year.' },
  },
});
