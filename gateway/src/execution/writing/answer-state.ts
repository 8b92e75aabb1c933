import { ObjectMemo } from '@ntp-graph/kit';
import { GraphQLError } from 'graphql';

/** The state of writing one answer: where it is, and what could not be written. */
export class AnswerState {
  /** Response names and indices down to the value being written: the first `depth` of them. */
  readonly path: (string | number)[] = [];
  depth = 0;
  /** Whether the null just written stands for an error that is already reported, here or below. */
  failed = false;
  readonly errors: GraphQLError[] = [];
  private readonly texts = new Map<ValueWriter, ObjectMemo<string>>();

  /** What a writer has written so far, by value. */
  textsOf(write: ValueWriter): ObjectMemo<string> {
    const known = this.texts.get(write);
    if (known) return known;
    const created = new ObjectMemo<string>();
    this.texts.set(write, created);
    return created;
  }

  /** Reports that the value here cannot be written; null takes its place. */
  fail(message: string): undefined {
    this.errors.push(
      new GraphQLError(message, {
        path: this.path.slice(0, this.depth),
        extensions: { code: 'INVALID_GRAPHQL' },
      }),
    );
    this.failed = true;
  }

  /** The place of the value being written, in words. */
  describe(typeName: string, parentName: string): string {
    const last = this.path[this.depth - 1];
    return typeof last === 'string'
      ? `field ${parentName}.${last}`
      : `array element of type ${typeName} at index ${last}`;
  }
}

/**
 * Writes a value as JSON text; undefined stands for null. It then says in `state.failed` whether the null is
 * an error that is reported already.
 *
 * @param value never trusted to be of the type that the schema says
 * @param parent the object that the value is a field of
 */
export type ValueWriter = (
  value: unknown,
  state: AnswerState,
  parent: Readonly<Record<string, unknown>>,
) => string | undefined;
