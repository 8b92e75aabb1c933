import type { Page } from '../pages/page.js';
import { kindListPage, queryListPage } from './list-pages.js';
import type { Reference } from './reference.js';
import { rootFieldReferencePage } from './root-field-page.js';
import { isBuiltIn, type Kind, kinds, typesOf } from './type-kinds.js';
import { typeReferencePage } from './type-page.js';

/** The reference of the schema: a list of each kind, a page of each type and each root field. */
export function schemaPages(reference: Reference): Page[] {
  const { schema } = reference;
  return [
    queryListPage(reference),
    ...Object.keys(kinds).map((kind) => kindListPage(kind as Kind, reference)),
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) =>
      rootFieldReferencePage(field, reference),
    ),
    ...typesOf(schema)
      .filter((type) => !isBuiltIn(type))
      .map((type) => typeReferencePage(type, reference)),
  ];
}
