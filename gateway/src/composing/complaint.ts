/** What composition, or we, find fault with. */
export interface Complaint {
  /** Apollo's name for it, or one of ours. */
  readonly code: string;
  /** What is wrong; names the subgraphs. */
  readonly message: string;
  /** What to do about it; undefined where the message says all there is to say. */
  readonly advice: string | undefined;
}

const share =
  'Is it the same thing? Then write it word for word as they do and mark it @shareable. Is it one of your own? Then ' +
  'call it otherwise: names of your own types begin with that of your subgraph, e.g. EducationSource.';

const sameWords = 'Nothing has to be done: the description of the first of them is published.';

/** What to do, by the code of the complaint. */
const advices: Readonly<Record<string, string>> = {
  INVALID_FIELD_SHARING: share,
  TYPE_KIND_MISMATCH:
    'One name is one kind of thing. Call your type otherwise: names of your own begin with that of your subgraph.',
  FIELD_TYPE_MISMATCH:
    'Give the field the type that the others give it, or call your type otherwise, if it is one of your own.',
  FIELD_ARGUMENT_TYPE_MISMATCH: 'Give the argument the type that the others give it.',
  INPUT_FIELD_TYPE_MISMATCH:
    'Give the input field the type that the others give it, or call your input otherwise.',
  ENUM_VALUE_MISMATCH:
    'Repeat every value of the enum as the others have it, or use an enum of your own, named after your subgraph.',
  EMPTY_MERGED_ENUM_TYPE: 'Use an enum of your own, named after your subgraph.',
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH:
    'Take the argument too, or call your field otherwise, if it is one of your own.',
  EXTERNAL_MISSING_ON_BASE: 'Take @external away, or name a field that another subgraph has.',
  EXTERNAL_TYPE_MISMATCH: 'Repeat the field with the type and the arguments that its owner gives it.',
  EXTERNAL_ARGUMENT_MISSING: 'Repeat the field with the arguments that its owner gives it, or leave it out.',
  EXTERNAL_UNUSED: 'Leave the field out: nothing of yours requires it.',
  INTERFACE_OBJECT_USAGE_ERROR:
    'To add fields to units: type AdministrativeUnit @key(fields: "unitId") @interfaceObject { unitId: ID! … }',
  OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE:
    'Fields of units cannot be taken over; add a field of your own with another name.',
  PROVIDES_ON_NON_OBJECT_FIELD: 'Leave @provides out: the gateway asks geography for what a unit is.',
  KEY_INVALID_FIELDS: 'Name fields in @key that the type has in your subgraph.',
  KEY_FIELDS_HAS_ARGS: 'Name fields in @key that take no arguments.',
  SATISFIABILITY_ERROR:
    'There is no way from the root to that field. Give the type a @key that your subgraph finds it by, the same as where it comes from.',
  NO_QUERIES: 'Give one of the subgraphs a field of Query.',
  INVALID_GRAPHQL: 'Send the SDL as your server has it: what `{ _service { sdl } }` answers.',
  UNKNOWN_FEDERATION_LINK_VERSION:
    'Link to https://specs.apollo.dev/federation/v2.9 or an older version of it.',
  UNKNOWN_LINK_VERSION: 'Link to a version that this composition knows: federation v2.0 to v2.12.',
  DIRECTIVE_COMPOSITION_ERROR:
    'Leave @composeDirective out, or link the directive under the same name and version as the others.',
  QUERY_ROOT_TYPE_INACCESSIBLE: 'Take @inaccessible from Query.',
  INCONSISTENT_DESCRIPTION: sameWords,
  INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM: 'Clients may be answered values that only one of them knows.',
  INCONSISTENT_ARGUMENT_PRESENCE: 'Clients lose the argument: take it too, unless it is meant to go.',
};

/** A complaint, with what to do about it. */
export function complaintOf(code: string, message: string): Complaint {
  return { code, message, advice: advices[code] };
}

/** A complaint as a person reads it. */
export function inWords({ code, message, advice }: Complaint): string {
  return `${code}: ${message}${advice ? `\n  ${advice}` : ''}`;
}

/** The place in a message: complaints that differ in it alone are of one kind. */
const field = /"[\w$]+(?:\.[\w$]+(?:\([^"]*\))?)?"/;

/**
 * Complaints as a person reads them. Of those that differ in nothing but the field, the first stands for all; the others
 * are named.
 */
export function allInWords(complaints: readonly Complaint[]): string {
  const alike = Map.groupBy(complaints, ({ code, message }) => `${code} ${message.replace(field, '')}`);
  return [...alike.values()]
    .map((group) => {
      const [first, ...others] = group;
      if (!first) return '';
      const places = others.map(({ message }) => field.exec(message)?.[0] ?? '').filter(Boolean);
      return places.length > 0 ? `${inWords(first)}\n  So too: ${places.join(', ')}` : inWords(first);
    })
    .join('\n');
}
