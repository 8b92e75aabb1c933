import {
  astFromValue,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  print,
} from 'graphql';
import type { Chance } from './chance.js';

/** A variable of a generated operation. */
export interface GeneratedVariable {
  readonly name: string;
  readonly declaration: string;
  /** Undefined: not given. */
  readonly value: unknown;
  /** Whether a @skip or @include depends on it. */
  readonly condition: boolean;
}

const pools: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 2, 5, 2022, 2023, 2024],
  Float: [0, 0.4, 92.5],
  Boolean: [true, false],
  ID: ['VN', '2004:27', '2025:24', '2004:09307'],
  String: ['27', '24', 'NTM', 'DTTS', 'BHYT_COV', 'NTM-COMMUNE-2021', '15.1', 'lam dong'],
  Date: ['2024-12-31', '2025-07-01'],
  DateTime: ['2024-12-31T17:00:00Z', '2025-07-01T07:00:00+07:00'],
  Period: ['2022', '2023-Q1', '2021/2023'],
  Money: [0, 1_000_000_000],
};

/** Writes plausible values of input types. */
export class Literals {
  constructor(private readonly chance: Chance) {}

  /** A value as it stands in a document. */
  literal(type: GraphQLInputType): string {
    const node = astFromValue(this.value(type), type);
    return node ? print(node) : 'null';
  }

  /** A variable for a place of a type; a place with a default also takes a variable that may be missing. */
  variable(name: string, type: GraphQLInputType, hasDefault: boolean): GeneratedVariable {
    const required = isNonNullType(type) && !hasDefault;
    const withDefault = this.chance.of(0.3);
    const bare = isNonNullType(type) ? type.ofType : type;
    const declaredType =
      required && !withDefault ? type : this.chance.of(0.3) && isNonNullType(type) ? type : bare;
    const fallback = withDefault ? ` = ${this.literal(isNonNullType(type) ? type : bare)}` : '';
    const mustGive = isNonNullType(declaredType) && !withDefault;
    return {
      name,
      declaration: `$${name}: ${declaredType}${fallback}`,
      value: mustGive || this.chance.of(0.6) ? this.value(type) : undefined,
      condition: false,
    };
  }

  conditionVariable(name: string, type: GraphQLInputType): GeneratedVariable {
    const fallback = this.chance.of(0.3) ? ` = ${this.chance.pick(['true', 'false'])}` : '';
    const given = fallback === '' || this.chance.of(0.5);
    return {
      name,
      declaration: `$${name}: ${type}!${fallback}`,
      value: given ? this.chance.of(0.5) : undefined,
      condition: true,
    };
  }

  private value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.present(type.ofType);
    return this.chance.of(0.1) ? null : this.present(type);
  }

  private present(type: GraphQLInputType): unknown {
    if (isListType(type)) {
      return Array.from({ length: 1 + this.chance.below(2) }, () => this.value(type.ofType));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given = fields.filter((field) => isRequiredInputField(field) || this.chance.of(0.3));
      return Object.fromEntries(given.map((field) => [field.name, this.value(field.type)]));
    }
    if (isEnumType(type)) return this.chance.pick(type.getValues()).value;
    return this.chance.pick(pools[String(type)] ?? ['text']);
  }
}
