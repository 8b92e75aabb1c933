import { createHash } from 'node:crypto';
import type { GraphqlRequest } from '@ntp-graph/kit';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { AccessRules } from '../access/rules/access-rules.js';
import { contractVersion } from '../contract/contract-version.js';
import { type AccessScope, accessScope } from './cache-key.js';
import { CachePolicies, type CachePolicy, cacheHints, revalidated } from './cache-policy.js';

/** A schema as Apollo's gateway announces it. */
export interface LoadedSchema {
  readonly apiSchema: GraphQLSchema;
  readonly coreSupergraphSdl: string;
}

/** The graph that is served now, as far as caches need to know it. */
export class ServedGraph {
  private policies: CachePolicies | undefined;
  /** What tells this supergraph, answered by this release, from any other. */
  id = '';

  /** @param rules who may read what of it, where not everybody may read all */
  constructor(private readonly rules: AccessRules | null = null) {}

  /** What a request may see of it. */
  scopeOf(request: Pick<GraphqlRequest, 'caller'>): AccessScope {
    return accessScope(request, this.rules?.rightsOf(request.caller));
  }

  /** Takes over a supergraph, at the start and whenever it changes. */
  load({ apiSchema, coreSupergraphSdl }: LoadedSchema): void {
    this.policies = new CachePolicies(apiSchema, cacheHints(coreSupergraphSdl));
    // A release may answer otherwise from the same data, and a shared cache outlives it.
    this.id = createHash('sha256')
      .update(`${contractVersion}\n${this.rules?.id ?? ''}\n${coreSupergraphSdl}`)
      .digest('base64url');
  }

  /** For how long and by whom an answer to the document may be kept. */
  policyOf(document: DocumentNode): CachePolicy {
    return this.policies?.of(document) ?? revalidated;
  }
}
