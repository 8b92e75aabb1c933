import { TakingTurns } from '@ntp-graph/kit';

/** Characters that are parsed at once: ten milliseconds' work, and more than most answers have. */
const usualPiece = 1_000_000;

/** Lists and objects within each other that are longer than a piece; no answer to a document within the limits has more. */
const deepest = 100;

const space = /[\t\n\r ]*/y;
const literal = /[^\s,\]}]*/y;

const quote = 34;
const comma = 44;
const backslash = 92;

function isOpening(code: number): boolean {
  return code === 91 || code === 123;
}

function isClosing(code: number): boolean {
  return code === 93 || code === 125;
}

/** What lies ahead in a list or an object: where it ends, or else the last comma between its items; -1 where there is none. */
interface Ahead {
  readonly end: number;
  readonly lastComma: number;
}

class PieceReader {
  private at = 0;
  private depth = 0;
  private readonly turns = new TakingTurns();

  constructor(
    private readonly text: string,
    private readonly piece: number,
  ) {}

  async whole(): Promise<unknown> {
    const value = await this.value();
    this.skip(space);
    if (this.at < this.text.length) throw this.unexpected();
    return value;
  }

  /** A value that may be longer than a piece. */
  private async value(): Promise<unknown> {
    this.skip(space);
    switch (this.text[this.at]) {
      case '[': {
        const items: unknown[] = [];
        await this.items(
          ']',
          (piece) => {
            for (const item of JSON.parse(`[${piece}]`)) items.push(item);
          },
          async () => {
            items.push(await this.value());
          },
        );
        return items;
      }
      case '{': {
        const object = {};
        await this.items(
          '}',
          (piece) => {
            for (const [name, value] of Object.entries(JSON.parse(`{${piece}}`))) set(object, name, value);
          },
          async () => {
            const name = this.name();
            set(object, name, await this.value());
          },
        );
        return object;
      }
      case '"':
        return JSON.parse(this.taken(this.endOfString(this.at)));
      default:
        literal.lastIndex = this.at;
        literal.test(this.text);
        return JSON.parse(this.taken(literal.lastIndex));
    }
  }

  /**
   * Reads a list or an object to its end.
   *
   * @param few is given the text of as many items as make a piece
   * @param long reads one that is longer
   */
  private async items(
    closing: string,
    few: (piece: string) => void,
    long: () => Promise<void>,
  ): Promise<void> {
    this.depth += 1;
    if (this.depth > deepest) throw new SyntaxError('Too many lists and objects within each other');
    this.at += 1;
    for (let isFirst = true; ; isFirst = false) {
      if (this.turns.isOver) await this.turns.next();
      const { end, lastComma } = this.ahead();
      const until = end >= 0 ? end : lastComma;
      if (until >= 0) {
        const piece = this.taken(until);
        // Nothing stands before a comma or after one; only an empty list has nothing in it.
        if (piece.trim() === '' && !(isFirst && end >= 0)) throw this.unexpected();
        few(piece);
      } else {
        await long();
        this.skip(space);
      }
      const next = this.text[this.at];
      this.at += 1;
      if (next === closing) break;
      if (next !== ',') throw this.unexpected();
    }
    this.depth -= 1;
  }

  private ahead(): Ahead {
    const limit = Math.min(this.text.length, this.at + this.piece);
    let depth = 0;
    let lastComma = -1;
    for (let at = this.at; at < limit; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === quote) at = this.endOfString(at) - 1;
      else if (isOpening(code)) depth += 1;
      else if (isClosing(code)) {
        if (depth === 0) return { end: at, lastComma };
        depth -= 1;
      } else if (code === comma && depth === 0) lastComma = at;
    }
    return { end: -1, lastComma };
  }

  private name(): string {
    this.skip(space);
    const name = JSON.parse(this.taken(this.endOfString(this.at)));
    this.skip(space);
    if (typeof name !== 'string' || this.text[this.at] !== ':') throw this.unexpected();
    this.at += 1;
    return name;
  }

  /** The place after a text that begins here; the end of all where it has none. */
  private endOfString(start: number): number {
    for (let at = this.text.indexOf('"', start + 1); at >= 0; at = this.text.indexOf('"', at + 1)) {
      let first = at;
      while (this.text.charCodeAt(first - 1) === backslash) first -= 1;
      if ((at - first) % 2 === 0) return at + 1;
    }
    return this.text.length;
  }

  private taken(end: number): string {
    const taken = this.text.slice(this.at, end);
    this.at = end;
    return taken;
  }

  private skip(what: RegExp): void {
    what.lastIndex = this.at;
    what.test(this.text);
    this.at = what.lastIndex;
  }

  private unexpected(): SyntaxError {
    return new SyntaxError(`Unexpected JSON at position ${this.at}`);
  }
}

/** Whatever it is called: a name like `__proto__` is one like any other. */
function set(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}

/**
 * Reads JSON as `JSON.parse` does, and where it is long, piece by piece, so that others have their turn in between. Not in
 * another thread: taking over what that has read takes longer than to read it.
 *
 * @throws SyntaxError
 */
export async function parseInTurns(text: string, piece = usualPiece): Promise<unknown> {
  return text.length <= piece ? JSON.parse(text) : new PieceReader(text, piece).whole();
}
