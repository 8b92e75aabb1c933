import type { Question } from '../questions.ts';
import type { Name } from './names.ts';

/** One of those measured: a server that runs, and how it is asked the flagship. */
export interface Contestant {
  readonly name: Name;
  readonly url: string;
  /** The processes that do its work, PostgreSQL's aside; first the one that is asked. */
  readonly processes: readonly number[];
  /** The body of the request. */
  body(question: Question): string;
  /** What it answered, in the words of the flagship. */
  translate(data: never): unknown;
}
