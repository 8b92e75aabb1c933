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
  /** What could not be completed, where nothing else went wrong. */
  readonly completion: readonly AnswerError[];
}

interface JsonError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

function toError({ message, path, extensions }: JsonError): AnswerError {
  return { message, code: extensions?.code, path };
}

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
  return {
    data: json.data,
    errors: (json.errors ?? []).map(toError),
    completion: (json.extensions?.valueCompletion ?? []).map(toError),
  };
}
