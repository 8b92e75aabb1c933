import { registerEnumType } from 'type-graphql';

/** What a component is called in its programme. */
export enum ComponentKind {
  CONTENT = 'CONTENT',
  SPECIAL_PROGRAMME = 'SPECIAL_PROGRAMME',
  PROJECT = 'PROJECT',
  SUBPROJECT = 'SUBPROJECT',
  PROJECT_CONTENT = 'PROJECT_CONTENT',
  COMPONENT = 'COMPONENT',
}

registerEnumType(ComponentKind, {
  name: 'ComponentKind',
  description: 'What a component is called in its programme.',
  valuesConfig: {
    CONTENT: { description: 'Nội dung thành phần, of NTM.' },
    SPECIAL_PROGRAMME: { description: 'Chương trình chuyên đề, of NTM.' },
    PROJECT: { description: 'Dự án, of GN and DTTS.' },
    SUBPROJECT: { description: 'Tiểu dự án, within a project.' },
    PROJECT_CONTENT: {
      description: 'Nội dung within a project. Project 7 of DTTS has three of these and no sub-projects.',
    },
    COMPONENT: { description: 'Hợp phần, of the integrated programme since 2026.' },
  },
});
