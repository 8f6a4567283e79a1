import type { AnchorKind, Identity } from '../../domain/anchors';

/** One thing on the page that can be pointed at, with everything it can be known again by. */
export interface Sighting<Thing = unknown> {
  readonly kind: AnchorKind;
  readonly identity: Identity;
  /** The box to light up. */
  readonly element: Element;
  /** All boxes that belong to it, for things that have no box of their own, such as a column. */
  readonly parts: readonly Element[];
  /** What it is called; empty for things without a name. */
  readonly label: string;
  /** Of how many it consists: items, rows, steps; 1 for single things. */
  readonly count: number;
  /** As the finder understood it. */
  readonly thing: Thing;
}
