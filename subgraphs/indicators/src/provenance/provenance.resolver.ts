import { keyOf, type ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { sourcesById } from '../source/source.reader.js';
import { Source } from '../source/source.type.js';
import { Provenance } from './provenance.type.js';

/** A row of figures knows the key of its document; the document itself is read only when it is asked for. */
@Resolver(() => Provenance)
export class ProvenanceResolver {
  @FieldResolver(() => Source)
  source(@Root() provenance: Provenance, @Ctx() context: ReadContext): Promise<Source | null> | null {
    return provenance.source === null
      ? null
      : context.load(sourcesById, keyOf('Source', provenance.source.id), null);
  }
}
