/**
 * What became of each anchor when it was last looked for in this frame. The
 * scripts of one frame find different kinds of things; here they tell.
 */
import type { Anchor } from '../domain/anchors';

export interface AnchorSight {
  readonly id: string;
  readonly anchor: Anchor;
  readonly found: boolean;
  /** Traits that agreed, or the reason of the loss. */
  readonly by: readonly string[];
  /** What the page calls it now. */
  readonly label: string | null;
  /** The anchor with what drifted brought up to date; null when nothing has. */
  readonly repaired: Anchor | null;
}

const SLOT = Symbol.for('prelude.sights');

type World = { [SLOT]?: Map<string, AnchorSight> };

/** The book of this frame. */
export function anchorSights(): Map<string, AnchorSight> {
  const world = globalThis as World;
  world[SLOT] ??= new Map();
  return world[SLOT];
}
