import type { Component } from './components.js';
import type { ComponentValue, ObservationNode } from './observation-row.js';
import { componentOf } from './observation-row.js';

/** A value of a component as a data message lists it. */
type ListedValue = { readonly id: string; readonly name: string } | { readonly value: ComponentValue };

/** What a code stands for, in the language of the request. */
export type NameOf = (component: Component, node: ObservationNode) => string | null;

/** The values of a component that a message holds, each once: what refers to them does so by their places. */
export class ValueIndex {
  readonly values: ListedValue[] = [];
  private readonly places = new Map<ComponentValue, number>();

  constructor(
    readonly component: Component,
    private readonly nameOf: NameOf,
  ) {}

  /** The place of the value that an observation has; null where it has none. */
  placeOf(node: ObservationNode): number | null {
    const value = componentOf(node, this.component.id);
    if (value === null) return null;
    const known = this.places.get(value);
    if (known !== undefined) return known;
    const place = this.values.length;
    this.places.set(value, place);
    this.values.push(this.listed(value, node));
    return place;
  }

  private listed(value: ComponentValue, node: ObservationNode): ListedValue {
    const { codelist, id } = this.component;
    if (codelist === null && id !== 'TIME_PERIOD') return { value };
    const code = String(value);
    // A span has a stroke, which no id of SDMX has.
    if (!/^[\w@$-]+$/.test(code)) return { value: code };
    return { id: code, name: this.nameOf(this.component, node) ?? code };
  }
}
