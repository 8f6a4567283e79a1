import { cardView } from './card-view';
import { countsAsFilled } from './field-state';
import type { CardField, CardStandard, CheckContext } from './types';

/** Id of the block for fields that no block names; it stands at the end and has no title of its own. */
export const OTHER_BLOCK = 'other';

/** One field in a block. */
export interface BlockSlot {
  /** Dictionary id; null for a field that the standard does not know. */
  readonly field: string | null;
  /** Position in the standard's block, from 0. It does not depend on the stage or on what the page shows. */
  readonly slot: number;
  /** Position in the list of fields of the page. */
  readonly index: number;
}

/** A block as it is shown on this card, with the "3 of 5" of its heading. */
export interface PlannedBlock {
  readonly id: string;
  /** null for the block of other fields. */
  readonly title: string | null;
  readonly slots: readonly BlockSlot[];
  /** Fields that count as filled, of those whose content can be read. */
  readonly filled: number;
  readonly of: number;
  /** Fields of the block that are not on the page, or of which there are two. */
  readonly missing: readonly string[];
}

/**
 * Plans the blocks of one card. Blocks come in the standard's order, fields in
 * the block's; a field that two blocks name stands in the first. Hidden fields
 * are left out; fields nobody names go to the last block in the page's order.
 */
export function planBlocks(
  fields: readonly CardField[],
  standard: CardStandard,
  context: CheckContext,
): PlannedBlock[] {
  const card = cardView(fields, standard, context);
  const hidden = new Set(standard.hidden ?? []);
  const taken = new Set<number>();
  const planned = (standard.blocks ?? []).map(({ id, title, fields: names }) => {
    const missing: string[] = [];
    const slots = names.flatMap((field, slot) => {
      if (hidden.has(field)) return [];
      const place = card.place(field);
      if (place.kind !== 'found') missing.push(field);
      if (place.kind !== 'found' || taken.has(place.index)) return [];
      taken.add(place.index);
      return [{ field, slot, index: place.index }];
    });
    return { id, title, slots, missing };
  });
  for (const field of hidden) {
    const place = card.place(field);
    if (place.kind === 'found') taken.add(place.index);
  }
  const rest = fields.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const slots = rest.map((index, slot) => ({ field: null, slot, index }));
  const other = { id: OTHER_BLOCK, title: null, slots, missing: [] };
  return [...planned, ...(rest.length > 0 ? [other] : [])].map((block) => {
    const states = block.slots.map(({ index }) => card.state(index)).filter((state) => state !== 'unknown');
    return { ...block, filled: states.filter(countsAsFilled).length, of: states.length };
  });
}
