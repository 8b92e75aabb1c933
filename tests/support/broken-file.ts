/** A file of which the first part has come. */
export interface BegunFile {
  /** Reads on to where it breaks off, and fails where it does not. */
  rest(): Promise<Buffer>;
}

/** Reads the first part of a file, and no more until it is told to. */
export async function beginFile(response: Response): Promise<BegunFile> {
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const come = [(await reader.read()).value as Uint8Array];
  return {
    async rest() {
      try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) come.push(part.value);
      } catch {
        return Buffer.concat(come);
      }
      throw new Error('The file came to its end as if it were whole');
    },
  };
}
