import { type Jump, jumps, proposeLayout, type Symmetry, slotSymmetry } from './symmetry';
import type { StandardBlock } from './types';

/** What a change of the blocks does to fields that people already know the place of. */
export interface PlacesKept<B extends StandardBlock = StandardBlock> {
  /** Slot symmetry of the blocks before and after; its share is 1 when nothing has moved, null when nothing is shared. */
  readonly symmetry: Symmetry;
  /** Fields that would stand elsewhere. */
  readonly moved: readonly Jump[];
  /** The same fields with every known one in its place and new ones appended: symmetry is 1 here. */
  readonly blocks: readonly B[];
}

/**
 * Compare blocks as they are in force with those of a draft. Fields that the
 * draft leaves out are left out of the proposal too, so only what was put in
 * between others is moved to the end of its block.
 */
export function keepPlaces<B extends StandardBlock>(
  before: readonly B[],
  after: readonly B[],
): PlacesKept<B> {
  const kept = new Set(after.flatMap(({ fields }) => fields));
  const known = before.map((block) => ({
    ...block,
    fields: block.fields.filter((field) => kept.has(field)),
  }));
  const [old, draft] = [layoutOf('before', known), layoutOf('after', after)];
  const proposed = proposeLayout([old, draft]).layouts[1]?.blocks ?? [];
  const blockOf = new Map([...known, ...after].map((block) => [block.id, block]));
  return {
    symmetry: slotSymmetry(old, draft),
    moved: jumps([old, draft]),
    blocks: proposed.flatMap(({ id, fields }) => {
      const block = blockOf.get(id);
      return block ? [{ ...block, fields }] : [];
    }),
  };
}

function layoutOf(stage: string, blocks: readonly StandardBlock[]) {
  return { stage, blocks };
}
