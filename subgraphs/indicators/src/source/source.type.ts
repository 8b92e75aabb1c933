import { CacheControl, connectionOf, DateScalar, listOrderOf, Node } from '@ntp-graph/kit';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { SourceKind } from './source-kind.js';

@Directive('@key(fields: "id")')
@CacheControl({ maxAge: 3600 })
@ObjectType({ simpleResolvers: true, implements: Node, description: 'A document that figures were read in.' })
export class Source {
  readonly id!: string;

  @Field({ description: 'Title in the language of the document, or what it is where it has none.' })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The title as printed on the document; null where we have not seen it.',
  })
  readonly titlePrinted!: string | null;

  @Field({
    description:
      'Who published the document, by its English name: it need not be who published the figure first.',
  })
  readonly publisher!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of publication; null when unknown.' })
  readonly publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null when not recorded.' })
  readonly url!: string | null;

  @Field(() => SourceKind, { description: 'Kind of document.' })
  readonly kind!: SourceKind;
}

@ObjectType({ simpleResolvers: true, description: 'A page of documents.' })
export class SourceConnection extends connectionOf(Source, 'Source') {}

@InputType({ description: 'Which documents a list holds. All conditions must hold.' })
export class SourceFilter {
  @Field(() => [SourceKind], { nullable: true, description: 'Only documents of these kinds.' })
  readonly kinds?: SourceKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only documents of this publisher, as printed. Unknown: an empty list.',
  })
  readonly publisher?: string | null;
}

const orderFields = {
  PUBLISHED_ON: 'The day of publication.',
  TITLE: 'The title.',
  PUBLISHER: 'The publisher.',
  ID: 'The key.',
} as const;
export type SourceOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of documents is ordered.' })
export class SourceOrder extends listOrderOf('Source', 'documents', orderFields) {}
