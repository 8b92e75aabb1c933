import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { CacheControl } from '../graph/cache-control.js';
import { DateScalar } from '../graph/scalars.js';

/** Kinds of legal document. */
export enum LegalBasisKind {
  LAW = 'LAW',
  RESOLUTION = 'RESOLUTION',
  DECREE = 'DECREE',
  DECISION = 'DECISION',
  CIRCULAR = 'CIRCULAR',
  PLAN = 'PLAN',
  GUIDANCE = 'GUIDANCE',
}

registerEnumType(LegalBasisKind, {
  name: 'LegalBasisKind',
  description: 'Kind of legal document.',
  valuesConfig: {
    LAW: { description: 'Luật, of the National Assembly.' },
    RESOLUTION: { description: 'Nghị quyết, of the National Assembly or its Standing Committee.' },
    DECREE: { description: 'Nghị định, of the Government.' },
    DECISION: { description: 'Quyết định, of the Prime Minister or a minister.' },
    CIRCULAR: { description: 'Thông tư, of a ministry.' },
    PLAN: { description: 'Kế hoạch.' },
    GUIDANCE: { description: 'A decision or letter that says how to apply another document.' },
  },
});

/** A legal document, by its number. */
@Directive('@shareable')
@CacheControl({ maxAge: 3600 })
@ObjectType({
  simpleResolvers: true,
  description: 'A legal document that a rule, a target or a unit rests on.',
})
export class LegalBasis {
  @Field({ description: 'Official number, e.g. `318/QĐ-TTg`.' })
  readonly number!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue; null when unknown.' })
  readonly issuedOn!: string | null;

  @Field(() => LegalBasisKind, { nullable: true, description: 'Kind of document; null when unknown.' })
  readonly kind!: LegalBasisKind | null;
}

const kindsByMark: readonly (readonly [RegExp, LegalBasisKind])[] = [
  [/\/QH\d+$|\/NQ-/, LegalBasisKind.RESOLUTION],
  [/\/QĐ-/, LegalBasisKind.DECISION],
  [/\/NĐ-CP$/, LegalBasisKind.DECREE],
  [/\/TT-/, LegalBasisKind.CIRCULAR],
  [/\/KH-/, LegalBasisKind.PLAN],
];

/** A legal document of which only the number is at hand; its kind follows from the number's mark. */
export function legalBasisOf(number: string, issuedOn: string | null = null): LegalBasis {
  const kind = kindsByMark.find(([mark]) => mark.test(number))?.[1] ?? null;
  return { number, issuedOn, kind };
}
