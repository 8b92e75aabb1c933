import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

/** Up to this length looking at each character is faster than a regular expression. */
const shortText = 40;

const needsEscape = /[^\u0020-\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]/;

/** A string as JSON text, as JSON.stringify writes it. */
export function quote(text: string): string {
  const { length } = text;
  if (length > shortText) return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff)) {
      return JSON.stringify(text);
    }
  }
  return `"${text}"`;
}

/** Writes a leaf that is not null; undefined when the value is none of the type's. */
export type LeafWriter = (value: unknown) => string | undefined;

const writeString: LeafWriter = (value) => (typeof value === 'string' ? quote(value) : undefined);

const writeFloat: LeafWriter = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;

/** Whole numbers of any size that is written without an exponent: the 32 bits are the source's to check. */
const writeInt: LeafWriter = (value) =>
  Number.isInteger(value) && Math.abs(value as number) < 1e21 ? String(value) : undefined;

const writeBoolean: LeafWriter = (value) => (typeof value === 'boolean' ? String(value) : undefined);

const writeId: LeafWriter = (value) => writeString(value) ?? writeInt(value);

/** A scalar of ours is whatever JSON its source sent. */
const writeCustom: LeafWriter = (value) => writeString(value) ?? JSON.stringify(value) ?? 'null';

const builtIn = new Map<string, LeafWriter>([
  [GraphQLString.name, writeString],
  [GraphQLFloat.name, writeFloat],
  [GraphQLInt.name, writeInt],
  [GraphQLBoolean.name, writeBoolean],
  [GraphQLID.name, writeId],
]);

const ofEnum = new WeakMap<GraphQLEnumType, LeafWriter>();

function enumWriter(type: GraphQLEnumType): LeafWriter {
  const known = ofEnum.get(type);
  if (known) return known;
  const texts = new Map(type.getValues().map(({ name }) => [name, quote(name)]));
  const write: LeafWriter = (value) => texts.get(value as string);
  ofEnum.set(type, write);
  return write;
}

/** The writer of a scalar or an enum. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  return isEnumType(type) ? enumWriter(type) : (builtIn.get(type.name) ?? writeCustom);
}
