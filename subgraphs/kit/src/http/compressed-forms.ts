import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { Counter } from 'prom-client';

/** How answers are compressed, the best first. */
export const encodings = ['zstd', 'br', 'gzip'] as const;

export type Encoding = (typeof encodings)[number];

/** The least that is worth compressing: below it, headers are longer than what is saved. */
export const leastCompressed = 1024;

// The default of brotli, 11, is meant for what is compressed once for ever, and takes a hundred times as long.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const brotliAsync = promisify(brotliCompress);

const compressors: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  zstd: promisify(zstdCompress),
  br: (body) => brotliAsync(body, brotliOptions),
  gzip: promisify(gzip),
};

/** How often answers have been compressed since the start. */
export const compressionCounter = new Counter({
  name: 'ntp_graph_compressions_total',
  help: 'Answers that were compressed. Those that are sent again and again are compressed once per encoding.',
  labelNames: ['encoding'],
});

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  compressionCounter.inc({ encoding });
  return compressors[encoding](body);
}

interface Forms {
  readonly of: Map<Encoding, Buffer | Promise<Buffer>>;
  readonly onMade: () => void;
}

/** The compressed forms of bodies that are sent again and again. They go with the body. */
const formsOf = new WeakMap<Buffer, Forms>();

/**
 * From now on, each compressed form of this body is made once.
 *
 * @param onMade called when there is one more, and the body so takes more memory
 */
export function keepForms(body: Buffer, onMade: () => void = () => {}): void {
  if (!formsOf.has(body)) formsOf.set(body, { of: new Map(), onMade });
}

/** The bytes that compressed forms of a body take besides it. */
export function bytesOfForms(body: Buffer): number {
  let bytes = 0;
  for (const form of formsOf.get(body)?.of.values() ?? [])
    if (Buffer.isBuffer(form)) bytes += form.byteLength;
  return bytes;
}

async function keepForm(forms: Forms, body: Buffer, encoding: Encoding): Promise<Buffer> {
  try {
    const form = await compress(body, encoding);
    forms.of.set(encoding, form);
    forms.onMade();
    return form;
  } catch (error) {
    forms.of.delete(encoding);
    throw error;
  }
}

/** A body, compressed: at once where that form of it is kept. Compressing does not hold up the event loop. */
export function compressed(body: Buffer, encoding: Encoding): Buffer | Promise<Buffer> {
  const forms = formsOf.get(body);
  if (!forms) return compress(body, encoding);
  const kept = forms.of.get(encoding);
  if (kept) return kept;
  const made = keepForm(forms, body, encoding);
  forms.of.set(encoding, made);
  return made;
}
