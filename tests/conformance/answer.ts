import { type OperationResult, stringifyResult } from '@ntp-graph/gateway/execution';

/** An error as the corpus compares it. */
export interface AnswerError {
  readonly message: string;
  readonly code: string | undefined;
  readonly path: readonly (string | number)[] | undefined;
}

/** An answer as a client would read it. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  /** Values that their types do not allow. Apollo tells of them only where nothing else went wrong. */
  readonly completion: readonly AnswerError[];
}

interface JsonError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly paths?: readonly (string | number)[][] };
}

/** The words of the first of many errors, with the index of another. */
function messageAt(message: string, path: readonly (string | number)[]): string {
  const last = path.at(-1);
  return typeof last === 'number' ? message.replace(/ at index \d+/, ` at index ${last}`) : message;
}

/** An error at each place that it stands for. */
function toErrors({ message, path, extensions }: JsonError): AnswerError[] {
  const { code, paths } = extensions ?? {};
  if (!paths) return [{ message, code, path }];
  return paths.map((each) => ({ message: messageAt(message, each), code, path: each }));
}

/** The code of what Apollo tells in an extension, and we among the errors. */
const invalidValue = 'INVALID_VALUE';

/** Reads a result through its JSON text. An error that is thrown carries no JSON form, only a message. */
export function toAnswer(result: OperationResult): Answer {
  const errors = result.errors?.map((error) => {
    return typeof (error as { toJSON?: unknown }).toJSON === 'function' ? error : { message: error.message };
  });
  const text = stringifyResult({ ...result, errors });
  const json = JSON.parse(text) as {
    data?: unknown;
    errors?: JsonError[];
    extensions?: { valueCompletion?: JsonError[] };
  };
  const told = (json.errors ?? []).flatMap(toErrors);
  const completion = (json.extensions?.valueCompletion ?? []).flatMap(toErrors);
  return {
    data: json.data,
    errors: told.filter(({ code }) => code !== invalidValue),
    completion: [...completion, ...told.filter(({ code }) => code === invalidValue)],
  };
}
