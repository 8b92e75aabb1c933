import { connectionOf, DateScalar, Node, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, Directive as GraphDirective, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';

/** What proposals and directives have in common: each is a statement that answers obstacles. */
@ObjectType({ simpleResolvers: true })
abstract class Answer {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Our guess at a place that the document does not name; null otherwise. Never a fact about that unit.',
  })
  readonly candidateUnit!: AdministrativeUnit | null;

  @Field(() => Provenance, { description: 'The document, with the words that state it.' })
  readonly provenance!: ProvenanceValue;

  readonly descriptionVi!: string;
  readonly descriptionEn!: string;
  readonly obstacleIds!: readonly string[];
}

@GraphDirective('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'Something proposed (đề xuất), as a document tells of it. It is not what was done.',
})
export class Proposal extends Answer {
  readonly id!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Where it was proposed; null when the document does not name its place.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => DateScalar, { description: 'Day of the meeting at which it was proposed.' })
  readonly proposedOn!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of proposals.' })
export class ProposalConnection extends connectionOf(Proposal, 'Proposal') {}

@GraphDirective('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'Something ordered (chỉ đạo), as a document tells of it. It is not what was done.',
})
export class Directive extends Answer {
  readonly id!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit that it was ordered for; null when the document does not name its place.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => DateScalar, { description: 'Day of the meeting at which it was ordered.' })
  readonly issuedOn!: string;

  readonly proposalIds!: readonly string[];
  readonly issuedBy!: string | null;
  readonly issuedByVi!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of directives.' })
export class DirectiveConnection extends connectionOf(Directive, 'Directive') {}
