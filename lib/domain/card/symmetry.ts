/** Where a card shows its fields on one stage. Blocks and fields in page order. */
export interface Layout {
  readonly stage: string;
  readonly blocks: readonly { readonly id: string; readonly fields: readonly string[] }[];
}

/** Same of all, and their share; null when two layouts have nothing in common to compare. */
export interface Symmetry {
  readonly same: number;
  readonly of: number;
  readonly share: number | null;
}

/** A field that does not keep its slot between two stages. */
export interface Jump {
  readonly field: string;
  readonly from: Slot & { readonly stage: string };
  readonly to: Slot & { readonly stage: string };
}

/** Block id and position in it, from 0. */
export interface Slot {
  readonly block: string;
  readonly index: number;
}

interface Place extends Slot {
  /** Position on the whole card. */
  readonly rank: number;
}

/**
 * Order symmetry of two layouts: of all pairs of shared fields, those whose
 * two fields keep their blocks and come in the same order on both.
 */
export function orderSymmetry(a: Layout, b: Layout): Symmetry {
  const [left, right] = [placesOf(a), placesOf(b)];
  const shared = sharedFields(left, right);
  let same = 0;
  shared.forEach(([, first], position) => {
    for (const [, second] of shared.slice(position + 1)) {
      const keepsBlocks = first.a.block === first.b.block && second.a.block === second.b.block;
      if (keepsBlocks && first.a.rank < second.a.rank === first.b.rank < second.b.rank) same += 1;
    }
  });
  return symmetry(same, (shared.length * (shared.length - 1)) / 2);
}

/** Slot symmetry of two layouts: shared fields that keep block and position, of all shared fields. Target 1. */
export function slotSymmetry(a: Layout, b: Layout): Symmetry {
  const shared = sharedFields(placesOf(a), placesOf(b));
  return symmetry(shared.filter(([, place]) => isSameSlot(place.a, place.b)).length, shared.length);
}

/** A symmetry over every pair of stages: the sums of both counts, so that fuller pairs weigh more. */
export function overStages(
  layouts: readonly Layout[],
  measure: (a: Layout, b: Layout) => Symmetry,
): Symmetry {
  const pairs = layouts.flatMap((a, index) => layouts.slice(index + 1).map((b) => measure(a, b)));
  return symmetry(
    pairs.reduce((sum, { same }) => sum + same, 0),
    pairs.reduce((sum, { of }) => sum + of, 0),
  );
}

/** Every field that jumps between a stage and the next one that shows it. */
export function jumps(layouts: readonly Layout[]): Jump[] {
  const seen = new Map<string, Slot & { stage: string }>();
  const found: Jump[] = [];
  for (const layout of layouts) {
    for (const [field, { block, index }] of placesOf(layout)) {
      const to = { stage: layout.stage, block, index };
      const from = seen.get(field);
      if (from && !isSameSlot(from, to)) found.push({ field, from, to });
      seen.set(field, to);
    }
  }
  return found;
}

/** The layouts that keep every slot, and what they change. */
export interface LayoutProposal {
  /** One per stage, in the order given; slot symmetry over them is 1. */
  readonly layouts: readonly Layout[];
  /** Fields that a stage would show in another slot than now. */
  readonly moved: readonly Jump[];
  /** Fields that a later stage did not show and now keeps: a gap would shift those below it. */
  readonly kept: readonly { readonly stage: string; readonly field: string }[];
}

/**
 * Makes layouts in which no field ever moves: a field stays in the block and
 * slot where its first stage shows it, and fields of later stages are appended.
 *
 * @param layouts First stage first.
 */
export function proposeLayout(layouts: readonly Layout[]): LayoutProposal {
  const blocks = new Map<string, string[]>();
  const placed = new Set<string>();
  const proposed = layouts.map((layout) => {
    for (const { id, fields } of layout.blocks) {
      const block = blocks.get(id) ?? [];
      blocks.set(id, block);
      for (const field of fields) {
        if (placed.has(field)) continue;
        placed.add(field);
        block.push(field);
      }
    }
    return { stage: layout.stage, blocks: [...blocks].map(([id, fields]) => ({ id, fields: [...fields] })) };
  });
  return { layouts: proposed, ...changes(layouts, proposed) };
}

function changes(
  before: readonly Layout[],
  after: readonly Layout[],
): Pick<LayoutProposal, 'moved' | 'kept'> {
  const moved: Jump[] = [];
  const kept: { stage: string; field: string }[] = [];
  before.forEach((layout, position) => {
    const old = placesOf(layout);
    const { stage } = layout;
    const next = after[position];
    for (const [field, to] of next ? placesOf(next) : []) {
      const from = old.get(field);
      if (!from) kept.push({ stage, field });
      else if (!isSameSlot(from, to)) moved.push({ field, from: slotAt(stage, from), to: slotAt(stage, to) });
    }
  });
  return { moved, kept };
}

/** The first place of each field; a field that a layout shows twice counts once. */
function placesOf({ blocks }: Layout): Map<string, Place> {
  const places = new Map<string, Place>();
  let rank = 0;
  for (const { id, fields } of blocks) {
    fields.forEach((field, index) => {
      if (!places.has(field)) places.set(field, { block: id, index, rank });
      rank += 1;
    });
  }
  return places;
}

function sharedFields(a: ReadonlyMap<string, Place>, b: ReadonlyMap<string, Place>) {
  return [...a].flatMap(([field, place]) => {
    const other = b.get(field);
    return other ? [[field, { a: place, b: other }] as const] : [];
  });
}

function isSameSlot(a: Slot, b: Slot): boolean {
  return a.block === b.block && a.index === b.index;
}

function slotAt(stage: string, { block, index }: Slot) {
  return { stage, block, index };
}

function symmetry(same: number, of: number): Symmetry {
  return { same, of, share: of > 0 ? same / of : null };
}
