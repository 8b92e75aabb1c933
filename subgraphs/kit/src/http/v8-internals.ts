import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 make every object among the young ones. It would place what many requests make alike among the old objects at
 * once: there it keeps all that it leads to alive, until the next full collection; the answers of a hundred requests,
 * copied and copied again. An unknown flag is passed over in silence: the test beside this says whether V8 knows it.
 */
export function makeObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
