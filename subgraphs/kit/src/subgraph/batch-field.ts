import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ListOrder } from '../graph/list-order.js';
import { orderDescription, type ShortOrder } from '../graph/short-order.js';
import { PlatformError } from '../platform-error.js';
import { type AskedFields, askedBelow } from '../reading/asked-fields.js';
import type { BatchReader, ReadContext } from '../reading/read-context.js';

// biome-ignore lint/suspicious/noExplicitAny: type-graphql makes what the class describes; how it is constructed is its affair.
type Class<Instance> = new (...given: any[]) => Instance;

/** A field of an entity, said once: what clients see of it, who may read it, and how it is read for many entities. */
export interface BatchFieldOptions<Arguments extends object, Request, Result> {
  /** The type, as type-graphql takes it; always nullable, so that a failure takes nothing else of the entity along. */
  readonly type: () => unknown;
  readonly description: string;
  readonly args: Class<Arguments>;
  /** Checks the arguments and leaves nothing to default, so that equal questions make equal requests. */
  readonly request: (args: Arguments, context: ReadContext) => Request;
  readonly read: BatchReader<string, Request, Result>;
  /**
   * Who may read it, in the words of the definition's `mayRead`: with `byScopes`, the classes of the data it holds.
   * Everybody where nothing is said.
   */
  readonly roles?: readonly string[];
  /** How its rows can be ordered, and the order they have by themselves, as `OrderArgument` says it. */
  readonly orderBy?: readonly [ShortOrder<never>, usual: string];
}

/** Reads a field of many entities at once, as its declaration has it. */
export type ReadBatch = (
  context: ReadContext,
  keys: readonly string[],
  args: object,
  asked: AskedFields,
) => Promise<readonly unknown[]>;

/** A declared field, ready to be listed in a subgraph's definition. */
export interface BatchField {
  readonly parent: () => Class<object>;
  /** The key field of the parent. */
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[] | undefined;
  readonly read: ReadBatch;
  /** Its type-graphql resolver class, which calls the same reader through the request's loaders. */
  readonly resolver: Class<object>;
  /** The same declaration, for those alone whom these roles name. */
  withRoles(roles: readonly string[]): BatchField;
}

/** The reader, with the access rule before it: what may not be read is an error at its own place, and is not read. */
function guarded<Request, Result>(
  { read, roles }: Pick<BatchFieldOptions<object, Request, Result>, 'read' | 'roles'>,
  key: string,
  name: string,
): BatchReader<string, Request, Result | PlatformError> {
  if (!roles) return read;
  return async (context, keys, request, asked) => {
    const may = await Promise.all(keys.map((value) => context.mayRead(roles, { [key]: value })));
    const allowed = keys.filter((_key, index) => may[index]);
    const found = allowed.length > 0 ? await read(context, allowed, request, asked) : [];
    const results = found.values();
    return may.map((is) => (is ? (results.next().value as Result) : forbidden(name)));
  };
}

/** A field that is not the caller's to read: it alone is null. */
export function forbidden(name: string): PlatformError {
  return new PlatformError('FORBIDDEN', `"${name}" is not yours to read here; expected a key that may.`);
}

/** The key of an entity type, as other subgraphs send it, and the property that a row of ours has it under. */
export interface EntityKey<Parent> {
  readonly key: string;
  readonly property: keyof Parent & string;
}

/**
 * Makes the declaration of fields of an entity type that is known by one key.
 *
 * @example
 * const programmeField = batchFieldsOf(() => Programme, { key: 'code', property: 'code' });
 *
 * export const funding = programmeField('funding', {
 *   type: () => [FundingGroup],
 *   description: 'The money of the programme, grouped.',
 *   args: ProgrammeFundingArgs,
 *   request: programmeFundingRequest,
 *   read: fundingOfProgrammes,
 * });
 */
export function batchFieldsOf<Parent extends object>(
  parent: () => Class<Parent>,
  { key, property }: EntityKey<Parent>,
): <Arguments extends object, Request, Result>(
  name: string,
  options: BatchFieldOptions<Arguments, Request, Result>,
) => BatchField {
  return function declare(name, options): BatchField {
    const { request, roles, orderBy: [order] = [] } = options;
    const read = guarded(options, key, name);
    const asOrdered = <Result>(result: Result, { orderBy }: Ordered): Result =>
      order && Array.isArray(result) ? (order.sorted(result as never[], orderBy) as Result) : result;
    const askedOf = (asked: AskedFields, { orderBy }: Ordered) => order?.askedWith(asked, orderBy) ?? asked;
    return {
      parent,
      key,
      name,
      roles,
      async read(context, keys, args, asked) {
        const found = await read(context, keys, request(args as never, context), askedOf(asked, args));
        return order ? found.map((result) => asOrdered(result, args)) : found;
      },
      resolver: resolverClass(parent, name, options, (entity: Parent, args, context, info) => {
        const asked = askedOf(askedBelow(info), args);
        const loaded = context.load(read, String(entity[property]), request(args, context), asked);
        return order ? loaded.then((result) => asOrdered(result, args)) : loaded;
      }),
      withRoles: (others) => declare(name, { ...options, roles: others }),
    };
  };
}

/** What a list can be asked with besides its own arguments. */
interface Ordered {
  readonly orderBy?: ListOrder<string> | null;
}

/** The arguments of the field, and `orderBy` where its rows can be ordered. */
function argsOf<Arguments extends object>({
  args,
  orderBy,
}: Pick<BatchFieldOptions<Arguments, unknown, unknown>, 'args' | 'orderBy'>): Class<Arguments> {
  if (!orderBy) return args;
  const [{ Input }, usual] = orderBy;
  const Base = args as Class<object>;
  @ArgsType()
  class OrderedArgs extends Base {
    @Field(() => Input, { nullable: true, description: orderDescription(usual) })
    readonly orderBy?: ListOrder<string> | null;
  }
  return OrderedArgs as Class<Arguments>;
}

/** What decorators would say of a class with one method, said of one made here. */
function resolverClass<Parent extends object, Arguments extends object>(
  parent: () => Class<Parent>,
  name: string,
  options: Pick<BatchFieldOptions<Arguments, unknown, unknown>, 'type' | 'description' | 'args' | 'orderBy'>,
  resolve: (entity: Parent, args: Arguments, context: ReadContext, info: GraphQLResolveInfo) => unknown,
): Class<object> {
  const { type, description } = options;
  const args = argsOf(options);
  class DeclaredField {
    [name](...given: Parameters<typeof resolve>): unknown {
      return resolve(...given);
    }
  }
  const { prototype } = DeclaredField;
  Root()(prototype, name, 0);
  Args(() => args)(prototype, name, 1);
  Ctx()(prototype, name, 2);
  Info()(prototype, name, 3);
  FieldResolver(type as never, { nullable: true, description })(prototype, name, {});
  Resolver(parent)(DeclaredField);
  return DeclaredField;
}
