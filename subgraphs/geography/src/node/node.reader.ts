import { badInput, nodeKey, parseUnitId, type ReadContext, readGlobalId } from '@ntp-graph/kit';
import { unitTypeNames } from '../administrative-unit/administrative-unit.type.js';
import { unitOnDay } from '../administrative-unit/units-by-id.reader.js';
import { regionsById } from '../region/region.reader.js';
import { nodeTypeNames } from './node-stubs.js';

/** An object with the name of its type, which is all that says what a node is. */
export type TypedNode = Readonly<Record<string, unknown>> & { readonly __typename: string };

const regionId = /^[A-Z\d]+:[A-Z]+(?:_[A-Z]+)*$/;

async function regionNode(id: string, context: ReadContext): Promise<TypedNode | null> {
  const region = await context.load(regionsById, id, null);
  return region && { ...region, __typename: 'Region' };
}

async function unitNode(id: string, context: ReadContext): Promise<TypedNode | null> {
  const unit = await unitOnDay(parseUnitId(id), context);
  return unit && { ...unit, __typename: unitTypeNames[unit.level] };
}

/**
 * The object that an id names; null where there is no such unit or region. Of what another subgraph owns, nobody here
 * knows whether it exists: its owner says so when it is asked for a field.
 */
export async function nodeById(id: string, context: ReadContext): Promise<TypedNode | null> {
  const named = readGlobalId(id);
  if (named === null) return regionId.test(id) ? regionNode(id, context) : unitNode(id, context);
  if (nodeTypeNames.includes(named.type)) return { __typename: named.type, [nodeKey.name]: id };
  throw badInput(
    `${JSON.stringify(id)} begins with the name of no type that has ids`,
    'an id as it was given out',
  );
}
